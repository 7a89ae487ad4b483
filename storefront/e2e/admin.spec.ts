import { expect, test } from './test';

test('no page of the admin keeps anybody out', async ({ staff }) => {
  // Two dozen pages, each looked at in both themes.
  test.setTimeout(360_000);
  const admin = await staff('admin');
  const { page } = admin;
  const areas = await page.getByRole('navigation', { name: 'Admin' }).getByRole('link').allInnerTexts();
  expect(areas).toHaveLength(10);
  for (const area of areas) {
    await admin.goTo(area);
    await admin.expectAccessible();
  }
  for (const path of ['products', 'authors', 'categories', 'suppliers', 'users']) {
    await admin.open(`/admin/${path}/new`);
    await admin.expectAccessible();
  }
  for (const path of ['authors', 'categories', 'suppliers', 'users']) {
    await admin.open(`/admin/${path}`);
    await page.locator('tbody a').first().click();
    await expect(page.getByRole('button', { name: /^Save / })).toBeVisible();
    await admin.expectAccessible();
  }
});

test('each role finds its own doors open, and the others say so', async ({ page, shopper, staff }) => {
  const answer = await page.goto('/admin/users');
  expect(new URL(answer?.url() ?? '').search).toBe('?return=%2Fadmin%2Fusers');

  await shopper.register(
    'Harriet Smith',
    `harriet-${Date.now().toString(36)}@highbury.example`,
    'a riddle about courtship',
  );
  expect((await page.goto('/admin'))?.status()).toBe(403);
  await expect(page.getByRole('heading', { name: 'Your account may not enter here' })).toBeVisible();
  await shopper.expectAccessible();

  const support = await staff('support');
  const rail = support.page.getByRole('navigation', { name: 'Admin' }).getByRole('link');
  await expect(rail).toHaveText(['Today', 'Orders', 'Users']);
  expect((await support.page.goto('/admin/books'))?.status()).toBe(403);
  await support.expectAccessible();
});

test('two who change the same thing both learn of it, and nothing typed is lost', async ({ staff }) => {
  const first = await staff('catalogue_manager');
  const second = await staff('admin');
  const name = `Wheel and Axle ${Date.now().toString(36)}`;
  await first.open('/admin/suppliers/new');
  await first.page.getByLabel('Name', { exact: true }).fill(name);
  await first.page.getByRole('button', { name: 'Create supplier' }).click();
  await first.expectDone('Supplier created');
  await second.open(new URL(first.page.url()).pathname);

  await first.page.getByLabel('E-mail address').fill('orders@wheel-and-axle.example');
  await first.page.getByRole('button', { name: 'Save supplier' }).click();
  await first.expectDone('Supplier saved');

  await second.page.getByLabel('Name', { exact: true }).fill(`${name} and Sons`);
  await second.page.getByRole('button', { name: 'Save supplier' }).click();
  await expect(second.page.getByText('Somebody else has changed this supplier meanwhile')).toBeVisible();
  await expect(second.page.getByText('orders@wheel-and-axle.example')).toBeVisible();
  await second.expectAccessible();
  await second.page.getByRole('button', { name: 'Save mine over it' }).click();
  await second.expectDone('Supplier saved');
  await expect(second.page.getByRole('heading', { level: 1, name: `${name} and Sons` })).toBeVisible();

  await second.page.getByRole('button', { name: 'Delete supplier' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Delete supplier' }).click();
  await expect(second.page.getByRole('heading', { level: 1, name: 'Suppliers' })).toBeVisible();
  await expect(second.page.getByRole('link', { name: `${name} and Sons` })).toBeHidden();
});
