import { expect, test } from './test';

test('somebody comes in, finds a book and buys it', async ({ page, shopper }) => {
  await shopper.open('/');
  await expect(page.getByRole('region', { name: 'A first line' })).toBeVisible();
  await shopper.expectAccessible();

  await page
    .getByRole('navigation', { name: 'Shop', exact: true })
    .getByRole('link', { name: 'Books', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Books', exact: true })).toBeVisible();
  await shopper.expectAccessible();

  await page.getByLabel('Sorted by').selectOption('title');
  await expect(page).toHaveURL(/sort=title/);
  await page.getByLabel('In stock').check();
  await expect(page).toHaveURL(/inStock=true/);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);

  const card = page.locator('.shelf a').first();
  const title = await card.locator('.book-title').innerText();
  await card.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await shopper.expectAccessible();

  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('link', { name: 'Cart with 1 book' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to cart' }).click();
  await expect(page.getByRole('heading', { name: 'Cart 1 book' })).toBeVisible();
  await shopper.expectAccessible();

  await page.getByRole('button', { name: /^One more of/ }).click();
  await expect(page.getByRole('heading', { name: 'Cart 2 books' })).toBeVisible();
  await page.getByRole('button', { name: /^One less of/ }).click();
  await expect(page.getByRole('heading', { name: 'Cart 1 book' })).toBeVisible();

  await page.getByRole('button', { name: 'Show the total' }).click();
  await expect(page.getByText('Enter the e-mail address for your receipt')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toBeFocused();

  await shopper.sayWhereTo();
  const total = await shopper.total();
  await expect(shopper.payButton).toHaveText(`Pay ${total}`);
  await shopper.payWith('Visa goes through');

  await shopper.expectThanks();
  expect(await shopper.total()).toBe(total);
  await expect(page.getByText(title, { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cart', exact: true }).first()).toBeVisible();
  await shopper.expectAccessible();

  await page.reload();
  await shopper.expectThanks();
});

test('a declined card says so, and another one buys', async ({ page, shopper }) => {
  await shopper.putABookIntoTheCart();
  await shopper.sayWhereTo();

  await shopper.payWith('Declined card');
  await expect(page.getByText('The payment did not go through')).toBeVisible();
  await expect(page.getByText('Your bank declined the card.')).toBeVisible();
  await shopper.expectAccessible();

  await shopper.payWith('Empty card');
  await expect(page.getByText('There is not enough money on this card.')).toBeVisible();

  await shopper.payWith('Visa goes through');
  await shopper.expectThanks();
});

test('3-D Secure: the bank asks, the buyer confirms, the book is bought', async ({ shopper }) => {
  await shopper.putABookIntoTheCart();
  await shopper.sayWhereTo();
  await shopper.answerTheBank('Approve');
  await shopper.expectThanks();
});

test('3-D Secure: the buyer refuses, and is back at a full cart', async ({ page, shopper }) => {
  await shopper.putABookIntoTheCart();
  await shopper.sayWhereTo();
  await shopper.answerTheBank('Refuse');
  await expect(page.getByText('The payment did not go through')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cart 1 book' })).toBeVisible();
  await shopper.payWith('Visa goes through');
  await shopper.expectThanks();
});

test('the bank does not answer: the order waits on its page and goes on by itself', async ({ page, shopper }) => {
  await shopper.putABookIntoTheCart();
  await shopper.sayWhereTo();
  await shopper.payWith('Slow bank');
  const decided = page.getByRole('heading', { name: /Thank you|This order was not bought/ });
  await expect(page.getByRole('heading', { name: 'We are waiting for your bank' }).or(decided)).toBeVisible({
    timeout: 30_000,
  });
  await expect(decided).toBeVisible({ timeout: 75_000 });
});
