import { expect, it } from 'vitest';
import { changesOf, kindOf } from './changes';

it('says what differs, down to the value, and leaves out what does not', () => {
  const before = {
    name: 'Emma',
    version: 3,
    weightGrams: 200,
    stockKept: true,
    authors: ['a', 'b'],
    variants: [{ sku: 'A' }, { sku: 'B', price: { amount: '12.00', currency: 'USD' } }],
  };
  const after = {
    ...before,
    version: 4,
    weightGrams: null,
    stockKept: false,
    authors: ['a'],
    variants: [{ sku: 'A' }, { sku: 'B', price: { amount: '13.00', currency: 'USD' } }],
  };
  expect(changesOf(before, after)).toEqual([
    { name: 'Weight grams', before: '200', after: '' },
    { name: 'Stock kept', before: 'yes', after: 'no' },
    { name: 'Authors', before: 'a, b', after: 'a' },
    { name: 'Variants 2, price, amount', before: '12.00', after: '13.00' },
  ]);
});

it('says everything of what was made or deleted, but not what is empty', () => {
  const thing = { name: 'Emma', email: null, note: '', tags: [] };
  expect(changesOf(null, thing)).toEqual([{ name: 'Name', before: '', after: 'Emma' }]);
  expect(changesOf(thing, null)).toEqual([{ name: 'Name', before: 'Emma', after: '' }]);
  const kinds = [
    kindOf('write_catalogue', null, thing),
    kindOf('write_catalogue', thing, null),
    kindOf('write_catalogue', thing, thing),
    kindOf('edit_order', null, thing),
  ];
  expect(kinds).toEqual(['made', 'deleted', 'changed', 'noted']);
});

it('cuts what is too long to compare by eye', () => {
  const [change] = changesOf(null, { biography: 'word '.repeat(200) });
  expect(change?.after.length).toBeLessThan(260);
  expect(change?.after.endsWith('word…')).toBe(true);
});
