import { expect, it, vi } from 'vitest';
import { newKey } from './key';

it('is new every time and long enough', () => {
  expect(newKey()).toMatch(/^[\x21-\x7e]{22,255}$/);
  expect(newKey()).not.toBe(newKey());
});

it('is made without randomUUID where the page is not secure', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
  expect(newKey()).not.toBe(newKey());
});
