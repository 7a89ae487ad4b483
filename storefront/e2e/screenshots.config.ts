import { defineConfig } from '@playwright/test';
import usual from '../playwright.config';

/** Not a test, but done by the same people: `npm run screenshots`, against a shop that may be bought from. */
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: 'screenshots.ts',
  timeout: 30 * 60_000,
  use: { ...usual.use, trace: 'off' },
});
