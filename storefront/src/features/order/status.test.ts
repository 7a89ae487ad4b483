import { expect, it } from 'vitest';
import type { Payment } from '@/shop-api/types';
import { isOpen, statusOf } from './status';

it.each([
  ['confirmed', 'captured', 'bought'],
  ['part_shipped', 'captured', 'bought'],
  ['pending', 'processing', 'waits-for-bank'],
  ['pending', 'requires_action', 'waits-for-you'],
  ['cancelled', 'failed', 'not-bought'],
  ['refunded', 'captured', 'refunded'],
] as const)('an order that is %s with its payment %s is "%s" to its buyer', (state, paymentState, status) => {
  const payment: Payment = { id: 'pay_1', state: paymentState };
  expect(statusOf({ state, payment })).toBe(status);
  expect(isOpen({ state })).toBe(state === 'pending');
});
