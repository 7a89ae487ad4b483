import { expect, it } from 'vitest';
import { reasonInWords, signed } from './reasons';

it('says why a stock changed, also for a reason that is new here', () => {
  expect(reasonInWords('damaged')).toBe('Damaged');
  expect(reasonInWords('held')).toBe('Held for an order');
  expect(reasonInWords('moved_away')).toBe('Moved away');
});

it('shows a change with its sign', () => {
  expect([3, -2, 0].map(signed)).toEqual(['+3', '−2', '']);
});
