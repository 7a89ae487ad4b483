import { expect, it } from 'vitest';
import { arrival } from './arrival';

const friday = new Date('2026-11-20T16:00:00Z');

it('counts working days, not weekends', () => {
  expect(arrival({ from: 2, to: 4 }, friday)).toBe('Tue, November 24 to Thu, November 26');
});

it('is one day where both ends are the same', () => {
  expect(arrival({ from: 1, to: 1 }, friday)).toBe('Mon, November 23');
});

it('starts with the first working day for an order on a Sunday', () => {
  expect(arrival({ from: 1, to: 1 }, new Date('2026-11-22T09:00:00Z'))).toBe('Mon, November 23');
});
