import { expect, it } from 'vitest';
import { auditQuery } from './audit-query';
import { pageOf } from './target';

it('makes moments of what is typed, and leaves alone what is none', () => {
  expect(auditQuery({ act: 'ship_order', from: '2026-11-21', to: '2026-11-21T14:05', cursor: 'c' })).toEqual({
    act: 'ship_order',
    from: '2026-11-21T00:00:00Z',
    to: '2026-11-21T14:05:00Z',
    cursor: 'c',
    limit: 25,
    count: true,
  });
  expect(auditQuery({ from: 'yesterday' }).from).toBe('yesterday');
  expect(auditQuery({}).from).toBeUndefined();
});

it('knows where a thing can be seen', () => {
  expect(pageOf('ord_01')).toBe('/admin/orders/ord_01');
  expect(pageOf('var_01')).toBe('/admin/stock/var_01');
  expect(pageOf('key_01')).toBeNull();
});
