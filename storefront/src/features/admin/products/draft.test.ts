import { expect, it } from 'vitest';
import { bookDraftOf, parseOptions, productDraftOf, writeOptions } from './draft';

function form(fields: Record<string, string>): FormData {
  const values = new FormData();
  for (const [name, value] of Object.entries(fields)) values.set(name, value);
  return values;
}

it('makes a product of its form: lists in their order, empty fields null', () => {
  const draft = productDraftOf(
    form({
      title: ' Emma ',
      slug: '',
      state: 'active',
      'authors/0': 'aut_1',
      'authors/1': 'aut_2',
      'variants/0/id': 'var_1',
      'variants/0/sku': 'EMMA-HC',
      'variants/0/name': 'Hardcover',
      'variants/0/format': 'hardcover',
      'variants/0/options': 'binding: cloth',
      'variants/0/price/amount': '24.9',
      'variants/0/stockKept': 'on',
      'variants/1/sku': 'EMMA-EB',
      'variants/1/name': 'E-book',
      'variants/1/price/amount': 'much',
      'variants/1/weightGrams': '0',
    }),
  );
  expect(draft).toEqual({
    title: 'Emma',
    description: null,
    state: 'active',
    authors: ['aut_1', 'aut_2'],
    categories: [],
    seo: { title: null, description: null },
    variants: [
      {
        id: 'var_1',
        sku: 'EMMA-HC',
        name: 'Hardcover',
        options: { binding: 'cloth', format: 'hardcover' },
        price: { amount: '24.90', currency: 'USD' },
        weightGrams: null,
        barcode: null,
        supplier: null,
        stockKept: true,
      },
      {
        sku: 'EMMA-EB',
        name: 'E-book',
        options: {},
        price: { amount: 'much', currency: 'USD' },
        weightGrams: 0,
        barcode: null,
        supplier: null,
        stockKept: false,
      },
    ],
  });
});

it('keeps a year before Christ, and leaves judging a wrong number to the server', () => {
  const book = bookDraftOf(form({ title: 'Republic', state: 'draft', year: '−375', pages: 'many' }));
  expect(book.year).toBe(-375);
  expect(book.pages).toBe('many');
});

it('reads options as it writes them', () => {
  const options = { colour: 'blue', size: 'L' };
  expect(parseOptions(writeOptions(options))).toEqual(options);
  expect(parseOptions('nonsense, : x, y:')).toEqual({});
});
