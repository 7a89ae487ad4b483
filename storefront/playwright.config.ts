import { defineConfig } from '@playwright/test';
import { launchOptions, shopUrl } from './e2e/browser.mjs';

/** Against a shop that is running: CARTWRIGHT_URL (default http://127.0.0.1:8080), with a browser that is installed. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // One shop, one stock: the tests buy from it one after the other.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Each ends in seconds; on a machine that has much else to do they may take their time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: shopUrl,
    browserName: 'chromium',
    // Whatever cannot be done within this cannot be done: the test need not wait for its own end to say so.
    actionTimeout: 15_000,
    launchOptions,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    video: 'off',
  },
});
