// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Order } from '@/shop-api/types';
import { line, paidOrder } from '@/testing/examples';
import { serve, show } from '@/testing/rendering';
import { OrderPage } from './order-page';

const page = (order: Order) => <OrderPage order={order} covers={{}} />;
const pending = (payment: Order['payment']) => paidOrder({ state: 'pending', payment });

it('thanks for what was bought, and says what, where to and for how much', () => {
  serve({});
  show(page(paidOrder()));
  expect(screen.getByRole('heading', { name: 'Thank you. It is yours.' })).toBeTruthy();
  expect(screen.getByText(/Order 7KQ-2M4 is paid/)).toBeTruthy();
  expect(screen.getByText('The Time Machine')).toBeTruthy();
  expect(screen.getByText('New York, NY 10001')).toBeTruthy();
  expect(screen.getByTestId('total').textContent).toBe('$31.07');
});

it('speaks of several books as several', () => {
  serve({});
  show(page(paidOrder({ lines: [line({ quantity: 2 })] })));
  expect(screen.getByRole('heading', { name: 'Thank you. They are yours.' })).toBeTruthy();
  expect(screen.getByText('Hardcover, 2 of it')).toBeTruthy();
});

it('waits for the bank and goes on by itself', async () => {
  serve({ 'GET /orders/ord_1': () => Response.json(paidOrder()) });
  show(page(pending({ id: 'pay_1', state: 'processing' })));
  expect(screen.getByRole('heading', { name: 'We are waiting for your bank' })).toBeTruthy();
  expect(await screen.findByRole('heading', { name: /^Thank you/ }, { timeout: 4000 })).toBeTruthy();
});

it('leads to the bank that wants to ask', () => {
  serve({});
  show(page(pending({ id: 'pay_1', state: 'requires_action', action: { url: 'http://bank.example/ask' } })));
  expect(screen.getByRole('link', { name: 'Go to the bank' }).getAttribute('href')).toBe('http://bank.example/ask');
});

it('says why it was not bought, and leads back to the cart', () => {
  serve({});
  const payment = { id: 'pay_1', state: 'failed' as const, failureCode: 'insufficient_funds' };
  show(page(paidOrder({ state: 'cancelled', payment })));
  expect(screen.getByText(/not enough money on this card/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to cart' }).getAttribute('href')).toBe('/cart');
});
