import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The browser that is installed; nothing is ever downloaded. */
export const chromium = [
  process.env.CARTWRIGHT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path && existsSync(path));

export const shopUrl = process.env.CARTWRIGHT_URL ?? 'http://127.0.0.1:8080';

/** Where the shop keeps its data, and with them what its demo accounts sign in with. */
export const dataFolder = process.env.CARTWRIGHT_DATA ?? fileURLToPath(new URL('../../.cartwright', import.meta.url));

export const launchOptions = {
  executablePath: chromium,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
