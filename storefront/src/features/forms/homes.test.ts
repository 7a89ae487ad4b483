import { expect, it } from 'vitest';
import { homesOf } from './homes';

const fields = ['title', 'authors', 'variants/0/sku', 'variants/0/price/amount', 'variants/1/sku'];

it.each([
  ['title', 'title'],
  ['authors/1', 'authors'],
  ['variants/0/price', 'variants/0/price/amount'],
  ['variants/0/price/amount', 'variants/0/price/amount'],
])('what is wrong with %s is said at %s', (pointer, home) => {
  expect(homesOf({ [pointer]: 'No.' }, fields)).toEqual({ fields: { [home]: 'No.' }, homeless: [] });
});

it('keeps what no one field can say, and loses nothing where two speak of one', () => {
  expect(
    homesOf(
      { image: 'No image.', 'variants/0': 'Not this variant.', 'authors/0': 'Not this one.', 'authors/1': 'Nor this.' },
      fields,
    ),
  ).toEqual({
    fields: { authors: 'Not this one. Nor this.' },
    homeless: ['No image.', 'Not this variant.'],
  });
});
