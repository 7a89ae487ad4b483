import { describe, expect, it } from 'vitest';
import { Problem } from '@/shop-api/problem';
import type { Order } from '@/shop-api/types';
import { finalCart, line, usd } from '@/testing/examples';
import { accepted, declineInWords, isOut, rejected, settledBy, type Attempt, type PurchaseState } from './purchase';

const attempt: Attempt = {
  cartId: 'crt_1',
  payment: { token: 'tok_visa' },
  expectedTotal: usd('31.07'),
  key: '0b7c1f0a-0d4e-4f6e-9a55-4b0a4a3f9a11',
};

const order = (payment: Order['payment']): Order => ({
  id: 'ord_1',
  number: '7KQ-2M4',
  state: 'confirmed',
  createdAt: '2026-11-21T10:00:00Z',
  lines: [],
  subtotal: usd('24.90'),
  discount: usd('0.00'),
  shipping: usd('4.90'),
  tax: usd('1.27'),
  total: usd('31.07'),
  payment,
});

describe('an order that was taken', () => {
  it('leads to its confirmation when it is paid', () => {
    expect(accepted(order({ id: 'pay_1', state: 'captured' }))).toEqual({ at: 'leaving', to: '/orders/ord_1' });
  });

  it('leads to the bank when the bank wants to ask', () => {
    const payment = { id: 'pay_1', state: 'requires_action' as const, action: { url: 'http://bank.example/ask' } };
    expect(accepted(order(payment))).toEqual({ at: 'leaving', to: 'http://bank.example/ask' });
  });

  it('leads to its own page, which waits, when the bank does not answer', () => {
    expect(accepted(order({ id: 'pay_1', state: 'processing' }))).toEqual({ at: 'leaving', to: '/orders/ord_1' });
  });
});

describe('an order that was not taken', () => {
  it('shows the new total beside the one that was seen', () => {
    const error = new Problem('price-changed', 409, { total: usd('33.00') });
    expect(rejected(attempt, error)).toEqual({ at: 'price-changed', was: usd('31.07'), total: usd('33.00') });
  });

  it('says which books are missing', () => {
    const missing = [{ variantId: 'var_1', wanted: 5, available: 3 }];
    expect(rejected(attempt, new Problem('out-of-stock', 409, { missing }))).toEqual({ at: 'out-of-stock', missing });
  });

  it('leads to the order that this cart has become', () => {
    const error = new Problem('cart-closed', 409, { orderId: 'ord_9' });
    expect(rejected(attempt, error)).toEqual({ at: 'cart-closed', orderId: 'ord_9' });
  });

  it('keeps the code of a decline', () => {
    const error = new Problem('payment-declined', 402, { code: 'insufficient_funds' });
    expect(rejected(attempt, error)).toEqual({ at: 'declined', code: 'insufficient_funds' });
  });

  it('hands field errors to the fields', () => {
    const errors = [{ pointer: '/shippingAddress/postalCode', code: 'format', message: 'Five digits' }];
    expect(rejected(attempt, new Problem('invalid', 422, { errors }))).toEqual({ at: 'fields', errors });
  });

  it('is refused with words when there is nothing better to say', () => {
    const error = new Problem('cart-empty', 422, { title: 'The cart is empty' });
    expect(rejected(attempt, error)).toEqual({ at: 'refused', error });
  });
});

describe('an order about which nobody knows', () => {
  it.each([
    ['no answer at all', Problem.unreachable(), 'no-answer'],
    ['a broken answer', new Problem('internal', 500), 'no-answer'],
    ['a gateway that gave up', new Problem('http-504', 504), 'no-answer'],
    ['one that is still running', new Problem('in-flight', 409), 'in-flight'],
    ['a shop with too much to do', new Problem('overloaded', 503), 'busy'],
    ['too many requests', new Problem('rate-limited', 429), 'busy'],
    ['a fault of the page itself', new TypeError('bug'), 'no-answer'],
  ] as const)('keeps the very same attempt after %s', (_what, error, why) => {
    const state = rejected(attempt, error);
    expect(state).toEqual({ at: 'unsure', attempt, why });
    expect(isOut(state)).toBe(true);
  });
});

describe('what the cart has settled by now', () => {
  const short: PurchaseState = { at: 'out-of-stock', missing: [{ variantId: 'var_1', wanted: 5, available: 3 }] };
  const dearer: PurchaseState = { at: 'price-changed', was: usd('31.07'), total: usd('35.00') };

  it('is a shortage, once one takes no more than there is', () => {
    expect(settledBy(short, finalCart({ lines: [line({ quantity: 4 })] }))).toBe(short);
    expect(settledBy(short, finalCart({ lines: [line({ quantity: 3 })] }))).toEqual({ at: 'ready' });
    expect(settledBy(short, finalCart({ lines: [] }))).toEqual({ at: 'ready' });
  });

  it('is a new total, once the cart has yet another one', () => {
    expect(settledBy(dearer, finalCart({ total: usd('31.07') }))).toBe(dearer);
    expect(settledBy(dearer, finalCart({ total: usd('35.00') }))).toBe(dearer);
    expect(settledBy(dearer, finalCart({ total: usd('12.00') }))).toEqual({ at: 'ready' });
  });

  it('is nothing else', () => {
    const declined: PurchaseState = { at: 'declined', code: 'card_declined' };
    expect(settledBy(declined, finalCart())).toBe(declined);
  });
});

it('closes the form only while an attempt is out', () => {
  expect(isOut({ at: 'ready' })).toBe(false);
  expect(isOut({ at: 'paying', attempt })).toBe(true);
  expect(isOut({ at: 'leaving', to: '/' })).toBe(true);
  expect(isOut({ at: 'declined', code: 'card_declined' })).toBe(false);
});

it('says declines in plain words, also those it has never heard of', () => {
  expect(declineInWords('insufficient_funds')).toContain('not enough money');
  expect(declineInWords('brand_new_code')).toContain('declined');
});
