import { expect, it } from 'vitest';
import type { Cart } from '@/shop-api/types';
import { line, openCart, usd } from '@/testing/examples';
import { booksIn, openCartOf, withoutLine, withQuantity } from './cart';

const cart = openCart({ lines: [line({ id: 'one' }), line({ id: 'two', quantity: 2 })] });

it('counts books, not lines', () => {
  expect(booksIn(cart)).toBe(3);
  expect(booksIn(null)).toBe(0);
  expect(booksIn(undefined)).toBe(0);
});

it('is nobody’s cart any more once it is ordered', () => {
  expect(openCartOf(cart)).toBe(cart);
  const ordered: Cart = { ...cart, state: 'ordered', orderId: 'ord_1' };
  expect(openCartOf(ordered)).toBeNull();
  expect(booksIn(ordered)).toBe(0);
});

it('shows a change at once but leaves every sum to the server', () => {
  const more = withQuantity(cart, 'one', 5);
  expect(more.lines.map(({ quantity }) => quantity)).toEqual([5, 2]);
  expect(more.total).toEqual(cart.total);
  expect(more.lines[0]?.total).toEqual(usd('24.90'));

  const less = withoutLine(cart, 'one');
  expect(less.lines.map(({ id }) => id)).toEqual(['two']);
  expect(less.total).toEqual(cart.total);
});
