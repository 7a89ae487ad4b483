import { expect, it } from 'vitest';
import type { Role } from '@/shop-api/types';
import { areaAt, areasOf, mayEnter } from './areas';

it.each<[Role, string, boolean]>([
  ['customer', '/admin', false],
  ['catalogue_manager', '/admin', true],
  ['catalogue_manager', '/admin/authors/jane-austen', true],
  ['catalogue_manager', '/admin/orders', false],
  ['support', '/admin/orders/ord_1', true],
  ['support', '/admin/books', false],
  ['support', '/admin/audit', false],
  ['admin', '/admin/audit', true],
])('%s at %s: %s', (role, path, may) => {
  expect(mayEnter(role, path)).toBe(may);
});

it('shows a role only what it may enter', () => {
  expect(areasOf('customer')).toEqual([]);
  expect(areasOf('support').map(({ name }) => name)).toEqual(['Today', 'Orders', 'Users']);
});

it('finds the area of a page below it, and none of a path that only begins alike', () => {
  expect(areaAt('/admin/orders/ord_1')?.name).toBe('Orders');
  expect(areaAt('/administration')).toBeUndefined();
});
