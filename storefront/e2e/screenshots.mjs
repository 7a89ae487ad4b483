// Pictures of every page at three widths in both themes: `node e2e/screenshots.mjs FOLDER [width…]`, shop at CARTWRIGHT_URL.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { launchOptions, shopUrl } from './browser.mjs';

const [folder = 'test-results/screenshots', ...wanted] = process.argv.slice(2);
const widths = wanted.length > 0 ? wanted.map(Number) : [390, 768, 1440];
const heights = { 390: 844, 768: 1024, 1440: 900 };

const address = {
  email: 'elizabeth@longbourn.example',
  name: 'Elizabeth Bennet',
  line1: '12 Meryton Lane',
  postalCode: '10001',
  city: 'New York',
};

await mkdir(folder, { recursive: true });
const browser = await chromium.launch(launchOptions);
for (const colorScheme of ['light', 'dark'])
  for (const width of widths) {
    const context = await browser.newContext({
      baseURL: shopUrl,
      colorScheme,
      viewport: { width, height: heights[width] ?? 900 },
    });
    const page = await context.newPage();
    const go = (path) => page.goto(path, { waitUntil: 'networkidle' });
    const shot = async (name) => {
      await page.evaluate(loadEverything);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    };

    await go('/cart');
    await shot('cart-empty');
    await go('/');
    await shot('home');
    await go('/?line=1');
    await shot('home-long-line');
    await go('/books');
    await shot('books');
    const book = await page.locator('.shelf a[href^="/books/"]').nth(1).getAttribute('href');
    const other = await page.locator('.shelf a[href^="/books/"]').nth(3).getAttribute('href');
    await go('/books?author=jules-verne&sort=title');
    await shot('books-by-author');
    await go('/books?category=poetry&author=jules-verne');
    await shot('books-none');
    await go('/no-such-page');
    await shot('not-found');

    await go(other);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByText('added to your cart').waitFor();
    await go(book);
    await shot('product');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByText('added to your cart').waitFor();
    await shot('product-added');
    await go('/cart');
    await shot('cart');
    await page.getByRole('button', { name: 'Show the total' }).click();
    await shot('cart-errors');
    for (const [field, value] of Object.entries(address)) await page.locator(`[name="${field}"]`).fill(value);
    await page.getByLabel('State or province').selectOption('US-NY');
    await page.getByText('Declined card').click();
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.getByText('The payment did not go through').waitFor();
    await shot('cart-declined');
    await page.locator('input[name="card"]').first().check();
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await shot('order');
    await context.close();
  }
await browser.close();

/** Pictures that load only when they come near are brought near. */
async function loadEverything() {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
  scrollTo(0, 0);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
  await document.fonts.ready;
}
