import { expect, it } from 'vitest';
import { stockOf } from './stock';

it.each([
  [0, 'Sold out', true],
  [1, '1 left', false],
  [3, '3 left', false],
  [4, '4 in stock', false],
  [999, 'at once', false],
])('%i available is "%s"', (available, words, soldOut) => {
  expect(stockOf(available)).toMatchObject({ words, soldOut });
});
