import { expect, it } from 'vitest';
import { usd } from '@/testing/examples';
import { chartOf, niceTop } from './chart';

it.each([
  [0, 2],
  [2, 2],
  [3, 4],
  [5, 10],
  [11, 20],
  [25, 40],
  [99, 100],
  [101, 200],
])('%d orders stand below a line at %d', (most, top) => {
  expect(niceTop(most)).toBe(top);
});

it('draws today only as far as it has come, and yesterday whole', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    orders: hour === 3 ? 4 : 0,
    revenue: usd('0.00'),
    ordersYesterday: 1,
  }));
  const chart = chartOf(hours, 3, 720, 220);
  expect(chart.today.match(/[ML]/g)).toHaveLength(4);
  expect(chart.yesterday.match(/[ML]/g)).toHaveLength(24);
  expect(chart.levels.map(({ label }) => label)).toEqual(['0', '2', '4']);
  expect(chart.last.y).toBe(chart.levels[2]?.y);
});
