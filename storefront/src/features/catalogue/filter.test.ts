import { describe, expect, it } from 'vitest';
import { booksHref, filterOf, productQuery } from './filter';

describe('the filter of the grid', () => {
  it('is read from the address', () => {
    expect(filterOf({ category: 'poetry', author: 'homer', sort: 'title', inStock: 'true' })).toEqual({
      category: 'poetry',
      author: 'homer',
      sort: 'title',
      inStock: true,
    });
  });

  it('leaves out what is empty, usual or unknown', () => {
    expect(filterOf({ category: '', author: undefined, sort: '-createdAt', inStock: 'false' })).toEqual({});
    expect(filterOf({ sort: 'colour', category: ['poetry', 'drama'] })).toEqual({ category: 'poetry' });
  });

  it('is written into the address in one way only', () => {
    expect(booksHref({})).toBe('/books');
    expect(booksHref({ sort: '-createdAt' })).toBe('/books');
    expect(booksHref({ sort: 'price', category: 'poetry' }, 'abc')).toBe(
      '/books?category=poetry&sort=price&cursor=abc',
    );
  });

  it('becomes a query of the API', () => {
    expect(productQuery({ category: 'poetry' })).toEqual({ sort: '-createdAt', category: 'poetry', limit: 20 });
    expect(productQuery({ sort: 'price', inStock: true }, 'abc')).toEqual({
      sort: 'price',
      inStock: true,
      limit: 20,
      cursor: 'abc',
    });
  });
});
