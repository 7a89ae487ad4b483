import { expect, test } from './test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('home brings the next first line by a link', async ({ page }) => {
    await page.goto('/');
    const line = page.getByRole('blockquote');
    const first = await line.innerText();
    await page.getByRole('link', { name: 'Another first line' }).click();
    await expect(line).not.toHaveText(first);
  });

  test('the grid filters, sorts and goes on', async ({ page }) => {
    await page.goto('/books');
    const titles = page.locator('.shelf .book-title');
    await expect(titles).toHaveCount(20);

    await page.getByLabel('Sorted by').selectOption('title');
    await page.getByRole('button', { name: 'Show these books' }).click();
    await expect(page).toHaveURL(/sort=title/);
    const sorted = await titles.allInnerTexts();
    const collator = new Intl.Collator('en');
    expect(sorted).toEqual([...sorted].sort((one, other) => collator.compare(one, other)));

    await page.getByRole('link', { name: 'More books' }).click();
    await expect(page).toHaveURL(/cursor=/);
    const more = await titles.allInnerTexts();
    expect(more.length).toBeGreaterThan(0);
    expect(more.filter((title) => sorted.includes(title))).toEqual([]);
    await page.getByRole('link', { name: 'Back to the first books' }).click();
    await expect(titles.first()).toHaveText(sorted[0] ?? '');

    const options = page.getByLabel('Category').locator('option');
    await page.getByLabel('Category').selectOption({ index: (await options.count()) - 1 });
    await page.getByRole('button', { name: 'Show these books' }).click();
    await expect(page).toHaveURL(/category=/);
    expect(await titles.count()).toBeGreaterThan(0);
  });

  test('a book goes into the cart', async ({ page }) => {
    await page.goto('/books?inStock=true');
    await page.locator('.shelf a').first().click();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page).toHaveURL(/\/cart$/);
    await expect(page.getByRole('heading', { name: 'Cart 1 book' })).toBeVisible();
    await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
  });
});

test('more books grow on the shelf in place', async ({ page, shopper }) => {
  await shopper.open('/books');
  const cards = page.locator('.shelf > li');
  await expect(cards).toHaveCount(20);
  await page.getByRole('link', { name: 'More books' }).click();
  await expect(cards).toHaveCount(40);
  await expect(cards.nth(20).getByRole('link')).toBeFocused();
  await expect(page).toHaveURL(/\/books$/);
});

test('a choice without books says what to do', async ({ page, shopper }) => {
  await shopper.open('/books');
  const category = page.getByLabel('Category');
  await category.selectOption({ index: (await category.locator('option').count()) - 1 });
  await expect(page).toHaveURL(/category=/);
  const author = page.getByLabel('Author', { exact: true });
  for (let index = 1; index < 12; index++) {
    await author.selectOption({ index });
    await expect(page).toHaveURL(new RegExp(`author=${await author.inputValue()}`));
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    if (await page.getByRole('heading', { name: 'No book stands here' }).isVisible()) break;
  }
  await shopper.expectAccessible();
  await page.getByRole('link', { name: 'Show all books' }).click();
  await expect(page.locator('.shelf > li')).toHaveCount(20);
});

test('an empty cart offers the books one looked at', async ({ page, shopper }) => {
  await shopper.open('/cart');
  await expect(page.getByRole('heading', { name: 'Your cart is empty' })).toBeVisible();
  await shopper.open('/books');
  await page.locator('.shelf a').first().click();
  await page.waitForURL(/\/books\/./);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'Cart', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'You looked at these' })).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await shopper.expectAccessible();
});

test('what is not there is a 404 with a way back', async ({ page, shopper }) => {
  for (const path of ['/no-such-page', '/books/no-such-book', '/books?category=no-such-category']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is a gap on this shelf' })).toBeVisible();
  }
  await shopper.expectAccessible();
  await page.getByRole('main').getByRole('link', { name: 'Show all books' }).click();
  await expect(page.getByRole('heading', { name: 'Books', exact: true })).toBeVisible();
});

test('no link of header, footer, home or grid leads nowhere', async ({ page, shopper }) => {
  const links = new Set<string>();
  for (const path of ['/', '/books']) {
    await shopper.open(path);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href)))
      links.add(href.split('#')[0] ?? href);
  }
  expect(links.size).toBeGreaterThan(20);
  for (const link of links) {
    const response = await page.request.get(link);
    expect(response.status(), link).toBeLessThan(400);
  }
});

test('the pages of authors, categories and doors keep nobody out', async ({ page, shopper }) => {
  const places = {
    '/authors': 'Authors',
    '/authors/jane-austen': 'Jane Austen',
    '/categories/fiction': 'Fiction',
    '/books?format=hardcover&priceMax=30&language=en': 'Books',
    '/sign-in': 'Sign in',
    '/register': 'Create an account',
  };
  for (const [path, title] of Object.entries(places)) {
    await shopper.open(path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await shopper.expectAccessible();
  }
});

test('the theme is chosen once and stays, without a flash', async ({ page, shopper }) => {
  await shopper.open('/');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  const answer = await page.request.get('/');
  expect(await answer.text()).toContain('data-theme="dark"');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'As the system' }).check({ force: true });
  await expect(html).not.toHaveAttribute('data-theme');
});

test('pages carry a strict policy and say what they are', async ({ page, shopper }) => {
  const answer = await page.request.get('/books');
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  expect(answer.headers()['referrer-policy']).toBeTruthy();
  expect(answer.headers()['x-powered-by']).toBeUndefined();

  await shopper.open('/books');
  await page.locator('.shelf a').first().click();
  await page.getByRole('button', { name: /Add to cart|Sold out/ }).waitFor();
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as {
    '@type': unknown;
    offers: { price: string; priceCurrency: string }[];
  }[];
  expect(data[0]?.['@type']).toEqual(['Product', 'Book']);
  expect(data[0]?.offers[0]?.priceCurrency).toBe('USD');
  expect(data[0]?.offers[0]?.price).toMatch(/^\d+\.\d\d$/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url());

  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(page.url());
  expect(await (await page.request.get('/robots.txt')).text()).toContain('/sitemap.xml');
});

test('the keyboard alone is enough: skip link, format, add to cart', async ({ page, shopper }) => {
  await shopper.open('/books?inStock=true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.locator('.shelf a').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add to cart' }).waitFor();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('added to your cart')).toBeVisible();
});
