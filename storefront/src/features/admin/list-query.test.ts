import { expect, it } from 'vitest';
import { filtersIn, listHref, listQuery } from './list-query';

const params = { q: ' verne ', sort: ['name', 'x'], state: '', other: 'no', cursor: 'abc' };

it('takes from the address what the list knows, and nothing else', () => {
  expect(filtersIn(params, ['q', 'sort', 'state'])).toEqual({ q: 'verne', sort: 'name' });
  expect(listQuery(params, ['q'])).toEqual({ q: 'verne', cursor: 'abc', limit: 25, count: true });
});

it('leads on under the same filters', () => {
  expect(listHref('/admin/authors', { q: 'a b' }, 'c=')).toBe('/admin/authors?q=a+b&cursor=c%3D');
  expect(listHref('/admin/authors', {})).toBe('/admin/authors');
});
