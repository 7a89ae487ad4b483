import { expect, it } from 'vitest';
import { author, category } from '@/testing/examples';
import { allBooks, placeOfCategory } from './filter';
import { narrowingsOf, without } from './narrowings';

const categories = [category('poetry', { name: 'Poetry' })];
const homer = author('homer', 'Homer');

it('says in words what narrows the grid', () => {
  const filter = {
    q: 'sing',
    category: 'poetry',
    author: 'homer',
    format: 'e-book',
    language: 'en',
    priceMin: '5',
    priceMax: '9.50',
    ratingMin: '4',
    yearMin: '-800',
    yearMax: '1900',
    inStock: true,
    sort: 'title',
  } as const;
  expect(narrowingsOf(filter, allBooks, categories, homer).map(({ words }) => words)).toEqual([
    '“sing”',
    'Poetry',
    'Homer',
    'E-book',
    'In English',
    'Price from 5',
    'Price up to 9.50',
    'Rated 4 and more',
    'From 800 BC',
    'Up to 1900',
    'In stock',
  ]);
});

it('leaves out what the place is about, and keeps what it does not know as it was said', () => {
  const filter = { category: 'poetry', author: 'nobody', yearMin: 'soon' };
  expect(narrowingsOf(filter, placeOfCategory('poetry'), categories, null)).toEqual([
    { name: 'author', words: 'nobody' },
    { name: 'yearMin', words: 'From soon' },
  ]);
});

it('takes one of them away', () => {
  expect(without({ q: 'a', inStock: true, sort: 'title' }, 'q')).toEqual({ inStock: true, sort: 'title' });
});
