// A picture of every page, at three widths in both themes: docs/images/pages, or the folder in CARTWRIGHT_PICTURES.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { Shopper } from './shopper';
import { expect, test } from './test';

const folder = process.env.CARTWRIGHT_PICTURES ?? join(import.meta.dirname, '../../docs/images/pages');
const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
/** A long page is shown as far as this; its rest is more of the same. */
const LONGEST = 1700;
const SCALE = 0.5;
const QUALITY = 55;

type Who = 'guest' | 'buyer' | 'admin';
type Shot = { name: string; who: Who; path?: string; act?: (page: Page) => Promise<unknown> };

test('every page, as it looks', async ({ browser, shopper, staff }) => {
  const orders = await buyThree(shopper);
  const admin = await staff('admin');
  await admin.open(`/admin/orders/${orders[0] ?? ''}`);
  await admin.page.getByRole('button', { name: 'Ship order' }).click();
  await admin.page.getByLabel('Carrier').fill('Meryton Post');
  await admin.page.getByLabel('Tracking number').fill('MP 1813 0128');
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Ship order' }).click();
  await admin.expectDone('Order shipped');
  await admin.open(`/admin/orders/${orders[1] ?? ''}`);
  await admin.page.getByRole('button', { name: 'Refund order' }).click();
  await admin.page.getByLabel('Reason').fill('Bought twice by mistake.');
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Refund order' }).click();
  await admin.expectDone('Order refunded');
  const firstIn = async (list: string) => {
    await admin.open(list);
    return (await admin.page.locator('tbody a').first().getAttribute('href')) ?? list;
  };
  const book = await firstIn('/admin/books?q=walden');
  const author = await firstIn('/admin/authors?q=austen');
  const supplier = await firstIn('/admin/suppliers');
  const stock = await firstIn('/admin/stock?sort=-available');
  const user = await firstIn('/admin/users');
  const category = await firstIn('/admin/categories');

  const shots: Shot[] = [
    { name: 'home', who: 'guest', path: '/' },
    { name: 'books', who: 'guest', path: '/books' },
    { name: 'books-narrowed', who: 'guest', path: '/books?format=hardcover&priceMax=30&inStock=true&sort=title' },
    { name: 'books-none', who: 'guest', path: '/books?category=poetry&author=jules-verne' },
    { name: 'book', who: 'guest', path: '/books/walden' },
    { name: 'authors', who: 'guest', path: '/authors' },
    { name: 'author', who: 'guest', path: '/authors/jane-austen' },
    { name: 'category', who: 'guest', path: '/categories/fiction' },
    { name: 'not-found', who: 'guest', path: '/no-such-page' },
    { name: 'sign-in', who: 'guest', path: '/sign-in' },
    { name: 'sign-in-refused', who: 'guest', path: '/sign-in', act: refused },
    { name: 'register', who: 'guest', path: '/register' },
    { name: 'cart-empty', who: 'guest', path: '/cart' },
    { name: 'cart', who: 'guest', act: (page) => new Shopper(page).putABookIntoTheCart() },
    {
      name: 'cart-incomplete',
      who: 'guest',
      act: (page) => page.getByRole('button', { name: 'Show the total' }).click(),
    },
    { name: 'cart-declined', who: 'guest', act: declined },
    { name: 'order-bought', who: 'guest', act: bought },
    { name: 'account', who: 'buyer', path: '/account' },
    { name: 'account-orders', who: 'buyer', path: '/account/orders' },
    { name: 'account-order', who: 'buyer', path: `/account/orders/${orders[0] ?? ''}` },
    { name: 'account-menu', who: 'buyer', path: '/books', act: (page) => page.locator('summary').first().click() },
    { name: 'admin-forbidden', who: 'buyer', path: '/admin' },
    { name: 'admin-today', who: 'admin', path: '/admin' },
    { name: 'admin-orders', who: 'admin', path: '/admin/orders' },
    { name: 'admin-order', who: 'admin', path: `/admin/orders/${orders[0] ?? ''}` },
    { name: 'admin-order-refunded', who: 'admin', path: `/admin/orders/${orders[1] ?? ''}` },
    {
      name: 'admin-order-ship',
      who: 'admin',
      path: `/admin/orders/${orders[2] ?? ''}`,
      act: (page) => page.getByRole('button', { name: 'Ship order' }).click(),
    },
    { name: 'admin-books', who: 'admin', path: '/admin/books' },
    { name: 'admin-book', who: 'admin', path: book },
    { name: 'admin-book-new', who: 'admin', path: '/admin/books/new', act: (page) => press(page, 'Create book') },
    { name: 'admin-products', who: 'admin', path: '/admin/products?sort=title' },
    { name: 'admin-authors', who: 'admin', path: '/admin/authors' },
    { name: 'admin-author', who: 'admin', path: author },
    { name: 'admin-author-in-use', who: 'admin', path: author, act: (page) => remove(page, 'Delete author') },
    { name: 'admin-categories', who: 'admin', path: '/admin/categories' },
    { name: 'admin-category', who: 'admin', path: category },
    { name: 'admin-suppliers', who: 'admin', path: '/admin/suppliers' },
    { name: 'admin-supplier', who: 'admin', path: supplier },
    { name: 'admin-stock', who: 'admin', path: '/admin/stock?sort=available' },
    { name: 'admin-stock-one', who: 'admin', path: stock },
    { name: 'admin-stock-correct', who: 'admin', path: stock, act: (page) => press(page, 'Correct stock') },
    { name: 'admin-users', who: 'admin', path: '/admin/users' },
    { name: 'admin-user', who: 'admin', path: user },
    { name: 'admin-user-new', who: 'admin', path: '/admin/users/new' },
    { name: 'admin-audit', who: 'admin', path: '/admin/audit', act: (page) => page.locator('summary').first().click() },
    { name: 'admin-none', who: 'admin', path: '/admin/orders?state=returned' },
    { name: 'admin-not-found', who: 'admin', path: '/admin/books/no-such-book' },
  ];
  const sessions = {
    guest: { cookies: [], origins: [] },
    buyer: await shopper.page.context().storageState(),
    admin: await admin.page.context().storageState(),
  };

  const pictures = new Map<string, string[]>();
  for (const colorScheme of themes)
    for (const viewport of sizes) {
      const contexts = new Map<Who, Page>();
      for (const { name, who, path, act } of shots) {
        let page = contexts.get(who);
        if (!page) {
          page = await (await browser.newContext({ colorScheme, viewport, storageState: sessions[who] })).newPage();
          contexts.set(who, page);
        }
        if (path) await page.goto(path, { waitUntil: 'networkidle' });
        await act?.(page);
        await page.waitForLoadState('networkidle');
        pictures.set(name, [...(pictures.get(name) ?? []), await pictureOf(page)]);
      }
      for (const page of contexts.values()) await page.context().close();
    }
  await mkdir(folder, { recursive: true });
  for (const [name, taken] of pictures) await writeFile(join(folder, `${name}.jpg`), await sheetOf(browser, taken));
});

/** Three orders of one buyer: their ids, the first one first. */
async function buyThree(shopper: Shopper): Promise<string[]> {
  const email = `elizabeth-${Date.now().toString(36)}@longbourn.example`;
  await shopper.register('Elizabeth Bennet', email, 'a very fine pair of eyes');
  const orders: string[] = [];
  for (const slug of ['walden', 'frankenstein', 'moby-dick']) {
    await shopper.open(`/books/${slug}`);
    await shopper.addToCart();
    await shopper.sayWhereTo();
    await shopper.payWith('Visa goes through');
    await shopper.expectThanks();
    orders.push(new URL(shopper.page.url()).pathname.split('/').pop() ?? '');
  }
  return orders;
}

async function refused(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('nobody@longbourn.example');
  await page.getByLabel('Password').fill('not the password');
  await press(page, 'Sign in');
  await expect(page.getByText('E-mail or password is not right')).toBeVisible();
}

async function declined(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  await shopper.sayWhereTo();
  await shopper.payWith('Declined card');
  await expect(page.getByText('The payment did not go through')).toBeVisible();
}

async function bought(page: Page): Promise<void> {
  const shopper = new Shopper(page);
  await shopper.payWith('Visa goes through');
  await shopper.expectThanks();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
}

async function remove(page: Page, name: string): Promise<void> {
  await press(page, name);
  await press(page, name);
  await expect(page.getByText('It is still in use')).toBeVisible();
}

/** From its top, with everything that loads only when it comes near. */
async function pictureOf(page: Page): Promise<string> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    window.scrollTo(0, 0);
    await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
    await document.fonts.ready;
  });
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: Math.max(document.documentElement.scrollHeight, window.innerHeight),
  }));
  // A dialog stands over what can be seen, not over what one would have to scroll to.
  const fullPage = (await page.locator('dialog[open]').count()) === 0;
  const clip = {
    x: 0,
    y: 0,
    width,
    height: fullPage ? Math.min(height, LONGEST) : (page.viewportSize()?.height ?? height),
  };
  return (await page.screenshot({ type: 'jpeg', quality: 92, fullPage, clip })).toString('base64');
}

let easel: BrowserContext | undefined;

/** All of a page's pictures on one: a theme in each row, the widths side by side. */
async function sheetOf(browser: Browser, taken: string[]): Promise<Buffer> {
  easel ??= await browser.newContext();
  const page = await easel.newPage();
  const cells = taken.map((picture, index) => {
    const width = (sizes[index % sizes.length]?.width ?? 0) * SCALE;
    return `<img width="${width}" src="data:image/jpeg;base64,${picture}">`;
  });
  await page.setContent(
    `<body style="margin:0;background:#777"><main style="display:grid;width:max-content;padding:8px;gap:8px;align-items:start;grid-template-columns:repeat(${sizes.length},auto)">${cells.join('')}</main>`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = await page.locator('main').screenshot({ type: 'jpeg', quality: QUALITY });
  await page.close();
  return sheet;
}
