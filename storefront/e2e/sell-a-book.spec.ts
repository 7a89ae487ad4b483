import { expect, test } from './test';

test('staff brings a book into the shop, somebody registers and buys it, staff ships it, the buyer sees that', async ({
  page,
  shopper,
  staff,
}) => {
  test.setTimeout(360_000);
  const mark = Date.now().toString(36);
  const title = `The Wheelwright’s Apprentice ${mark}`;
  const email = `catherine-${mark}@fullerton.example`;
  const manager = await staff('catalogue_manager');

  await test.step('a catalogue manager creates a book in two formats', async () => {
    const { page } = manager;
    await manager.expectAccessible();
    await manager.goTo('Books');
    await manager.expectAccessible();
    await page.getByRole('link', { name: 'New book' }).click();
    await expect(page.getByRole('heading', { name: 'New book' })).toBeVisible();
    await page.getByRole('button', { name: 'Create book' }).click();
    await expect(page.getByLabel('Price in USD')).toBeFocused();
    await manager.expectAccessible();

    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await page.getByLabel('State').selectOption('On sale');
    await manager.pick('Authors', 'Jane Austen');
    await manager.pick('Categories', 'Fiction');
    await page.getByLabel('Description').first().fill('How a wheel is made, and what it makes of its maker.');
    await page.getByLabel('First line').fill('The wheel was round long before anybody thought of turning it.');
    await page.getByLabel('ISBN').fill('978-0-306-40615-7');
    await page.getByLabel('Language').fill('en');
    await page.getByLabel('Pages').fill('214');
    await page.getByLabel('First published').fill('1926');
    await page.getByRole('button', { name: 'Add a variant' }).click();
    const variants = [
      { name: 'Hardcover', sku: `WHEEL-${mark}-HC`, price: '24.9', stockKept: true },
      { name: 'E-book', sku: `WHEEL-${mark}-EB`, price: '9', stockKept: false },
    ];
    for (const [index, { name, sku, price, stockKept }] of variants.entries()) {
      const variant = page.getByRole('group', { name: `Variant ${index + 1}` });
      await variant.getByLabel('Name').fill(name);
      await variant.getByLabel('SKU').fill(sku);
      await variant.getByLabel('Price in USD').fill(price);
      await variant.getByLabel('Format').selectOption(name);
      await variant.getByLabel('Stock is kept').setChecked(stockKept);
    }
    await page.getByRole('button', { name: 'Create book' }).click();

    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await manager.expectDone('Book created');
    await expect(page.getByLabel('ISBN')).toHaveValue('9780306406157');
    await expect(page.getByRole('group', { name: 'Hardcover' }).getByLabel('Price in USD')).toHaveValue('24.90');
    await manager.expectAccessible();
  });

  await test.step('and puts two of the hardcover on the shelf', async () => {
    const { page } = manager;
    await page.getByRole('group', { name: 'Hardcover' }).getByRole('link', { name: '0 available' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${title}, Hardcover` })).toBeVisible();
    await page.getByRole('button', { name: 'Correct stock' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How many more or fewer').fill('2');
    await dialog.getByLabel('Reason').selectOption('Goods have arrived');
    await manager.expectAccessible();
    await dialog.getByRole('button', { name: 'Correct stock' }).click();
    await manager.expectDone('Stock corrected: 2 on hand');
    await expect(page.getByRole('table', { name: 'History of this stock' }).getByText('+2').first()).toBeVisible();
    await manager.expectAccessible();
  });

  const number = await test.step('somebody registers, finds it and buys it', async () => {
    await shopper.open('/sign-in');
    await shopper.expectAccessible();
    await shopper.register('Catherine Morland', email, 'the mysteries of udolpho');
    await page.getByLabel('Title or author').fill(title);
    await page.getByRole('button', { name: 'Show these books' }).click();
    await page.locator('.shelf').getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('The wheel was round long before')).toBeVisible();
    await page.getByRole('radio', { name: 'Hardcover' }).check({ force: true });
    await expect(page.getByText('2 left')).toBeVisible();
    await shopper.addToCart();
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await shopper.sayWhereTo();
    await shopper.payWith('Visa goes through');
    await shopper.expectThanks();

    await page.getByRole('group').filter({ hasText: 'Account' }).locator('summary').click();
    await page.getByRole('link', { name: 'Your orders' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your orders' })).toBeVisible();
    await shopper.expectAccessible();
    await page.getByRole('main').getByRole('listitem').getByRole('link').click();
    const heading = page.getByRole('heading', { level: 1, name: /^Order / });
    await expect(page.getByRole('main').getByText('Paid', { exact: true }).first()).toBeVisible();
    await shopper.expectAccessible();
    return (await heading.innerText()).replace('Order ', '');
  });

  await test.step('support finds the order and ships it', async () => {
    const support = await staff('support');
    const { page } = support;
    await support.goTo('Orders');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('row')).toHaveCount(2);
    await support.expectAccessible();
    await page.getByRole('link', { name: number }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible();
    await support.expectAccessible();

    await page.getByRole('button', { name: 'Ship order' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Carrier').fill('Bath Coach');
    await dialog.getByLabel('Tracking number').fill('BC 1818');
    await support.expectAccessible();
    await dialog.getByRole('button', { name: 'Ship order' }).click();
    await support.expectDone('Order shipped');
    await expect(page.getByText('BC 1818').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ship order' })).toBeHidden();
    await support.expectAccessible();
  });

  await test.step('the buyer sees it shipped', async () => {
    await page.reload();
    await expect(page.getByText('Shipped', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('BC 1818')).toBeVisible();
    await shopper.expectAccessible();
  });

  await test.step('and one is left in the shop', async () => {
    await manager.page.reload();
    await expect(manager.page.getByText('1 left')).toBeVisible();
  });
});
