// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Variant } from '@/shop-api/types';
import { openCart, usd } from '@/testing/examples';
import { problem, serve, show } from '@/testing/rendering';
import { BuyBox } from './buy-box';

const variant = (name: string, available: number, price: string): Variant => ({
  id: `var_${name}`,
  sku: name,
  name,
  options: { format: name.toLowerCase() },
  price: usd(price),
  available,
});
const variants = [variant('Hardcover', 0, '24.90'), variant('Paperback', 3, '11.50'), variant('E-book', 999, '4.90')];
const box = <BuyBox title="The Time Machine" variants={variants} />;
const add = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Add to cart' }));
};

it('starts with the first format that can be bought, and says what is left', () => {
  serve({});
  show(box, { cart: null });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Paperback/ }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Hardcover/ }).disabled).toBe(true);
  expect(screen.getByText('3 left')).toBeTruthy();
  expect(screen.getByText('at once')).toBeTruthy();
});

it('opens a cart with the first book', async () => {
  const log = serve({ 'POST /carts': () => Response.json(openCart(), { status: 201 }) });
  show(box, { cart: null });
  fireEvent.click(screen.getByRole('radio', { name: /E-book/ }));
  add();
  expect(await screen.findByText('E-book added to your cart')).toBeTruthy();
  expect(log[0]?.body).toEqual({ lines: [{ variantId: 'var_E-book', quantity: 1 }] });
  expect(log[0]?.key).toBeTruthy();
});

it('adds to the cart that is there, and opens another one when that has been ordered', async () => {
  const log = serve({
    'POST /carts/crt_1/lines': () => problem(409, 'cart-closed', { orderId: 'ord_1' }),
    'POST /carts': () => Response.json(openCart({ id: 'crt_2' }), { status: 201 }),
  });
  show(box, { cart: openCart() });
  add();
  await screen.findByText('Paperback added to your cart');
  expect(log.map(({ path }) => path)).toEqual(['/carts/crt_1/lines', '/carts']);
});

it('says what went wrong', async () => {
  serve({ 'POST /carts/crt_1/lines': () => problem(500, 'internal') });
  show(box, { cart: openCart() });
  add();
  await waitFor(() => {
    expect(screen.getByText(/The shop cannot answer just now/)).toBeTruthy();
  });
});
