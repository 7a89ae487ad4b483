import { expect, it } from 'vitest';
import { formatDay, formatMoment } from './time';

it('says day and minute in UTC, wherever the reader is', () => {
  expect(formatDay('2026-11-21T23:59:00Z')).toBe('November 21, 2026');
  expect(formatMoment('2026-11-21T23:05:00Z')).toBe('Nov 21, 2026, 23:05');
});
