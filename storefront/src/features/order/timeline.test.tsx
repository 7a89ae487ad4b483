import { expect, it } from 'vitest';
import { eventInWords } from './timeline';

it.each([
  ['placed', 'Order placed'],
  ['order.shipped', 'Shipped'],
  ['refund_failed', 'Refund did not go through'],
  ['gift_wrapped', 'Gift wrapped'],
])('the event %s is said as "%s"', (event, words) => {
  expect(eventInWords(event)).toBe(words);
});
