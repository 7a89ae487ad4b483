import { describe, expect, it } from 'vitest';
import {
  allBooks,
  canonicalOf,
  filterAt,
  filterOf,
  gridHref,
  placeOfAuthor,
  placeOfCategory,
  productQuery,
} from './filter';

describe('the filter of the grid', () => {
  it('is read from the address', () => {
    const said = {
      q: 'whale',
      category: 'poetry',
      author: 'homer',
      format: 'paperback',
      language: 'en',
      priceMin: '5',
      priceMax: '12.50',
      ratingMin: '4',
      yearMin: '-800',
      yearMax: '1900',
      sort: 'title',
    };
    expect(filterOf({ ...said, inStock: 'true', theme: 'dark' })).toEqual({ ...said, inStock: true });
  });

  it('leaves out what is empty, usual or unknown', () => {
    expect(filterOf({ category: '', author: undefined, q: '  ', sort: '-createdAt', inStock: 'false' })).toEqual({});
    expect(filterOf({ sort: 'colour', category: ['poetry', 'drama'] })).toEqual({ category: 'poetry' });
  });

  it.each([
    ['$ 12,5', '12.50'],
    ['12', '12'],
    ['9.90 €', '9.90'],
    ['cheap', 'cheap'],
    ['1.234', '1.234'],
  ])('understands the price %s as %s', (typed, meant) => {
    expect(filterOf({ priceMax: typed }).priceMax).toBe(meant);
  });

  it('understands a typeset minus before a year', () => {
    expect(filterOf({ yearMin: '−70' }).yearMin).toBe('-70');
  });

  it('is written into the address in one way only', () => {
    expect(gridHref(allBooks, {})).toBe('/books');
    expect(gridHref(allBooks, { sort: '-createdAt' })).toBe('/books');
    expect(gridHref(allBooks, { sort: 'price', inStock: true, category: 'poetry', q: 'a b' }, 'abc')).toBe(
      '/books?q=a+b&category=poetry&inStock=true&sort=price&cursor=abc',
    );
  });

  it('does not repeat what its place says, and cannot overrule it', () => {
    const poetry = placeOfCategory('poetry');
    expect(filterAt(poetry, { category: 'drama', sort: 'title' })).toEqual({ category: 'poetry', sort: 'title' });
    expect(gridHref(poetry, { category: 'poetry', author: 'homer' })).toBe('/categories/poetry?author=homer');
    expect(gridHref(placeOfAuthor('homer'), { author: 'homer' }, 'c')).toBe('/authors/homer?cursor=c');
  });

  it('has one home for each subject', () => {
    expect(canonicalOf({ q: 'x', sort: 'price' })).toBe('/books');
    expect(canonicalOf({ category: 'poetry', inStock: true })).toBe('/categories/poetry');
    expect(canonicalOf({ author: 'homer' })).toBe('/authors/homer');
    expect(canonicalOf({ category: 'poetry', author: 'homer' })).toBe('/books?category=poetry&author=homer');
  });

  it('becomes a query of the API', () => {
    expect(productQuery({ category: 'poetry' })).toEqual({ sort: '-createdAt', category: 'poetry', limit: 20 });
    expect(productQuery({ sort: 'price', inStock: true, priceMax: '9' }, 'abc')).toEqual({
      sort: 'price',
      inStock: true,
      priceMax: '9',
      limit: 20,
      cursor: 'abc',
    });
  });
});
