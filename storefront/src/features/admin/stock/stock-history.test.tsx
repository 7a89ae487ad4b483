// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { StockEntry } from '@/shop-api/staff-types';
import { show } from '@/testing/rendering';
import { StockHistory } from './stock-history';

const entry = (more: Partial<StockEntry>): StockEntry => ({
  id: 'inv_1',
  reason: 'held',
  onHandChange: 0,
  reservedChange: 2,
  orderId: 'ord_1',
  note: null,
  actor: 'guest',
  createdAt: '2026-11-21T14:05:00Z',
  ...more,
});

it('says why, for which order, by whom and by how many', () => {
  const items = [
    entry({}),
    entry({
      id: 'inv_2',
      reason: 'damaged',
      onHandChange: -3,
      reservedChange: 0,
      orderId: null,
      actor: 'usr_1',
      note: 'Rain.',
    }),
    entry({ id: 'inv_3', reason: 'released', reservedChange: -2, actor: 'system' }),
  ];
  show(<StockHistory path="/p" cursor={undefined} page={{ items, next: 'c2' }} names={{ usr_1: 'Charlotte Lucas' }} />);
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'WhenWhyWhoOn handHeld',
    'Nov 21, 2026, 14:05Held for an orderThe orderGuest+2',
    'Nov 21, 2026, 14:05DamagedRain.Charlotte Lucas−3',
    'Nov 21, 2026, 14:05Let go by an orderThe orderThe shop−2',
  ]);
  expect(screen.getByRole('link', { name: 'Older' }).getAttribute('href')).toBe('/p?cursor=c2');
  expect(screen.queryByRole('link', { name: 'Newest' })).toBeNull();
});
