import { expect, it } from 'vitest';
import { authorSearchOf, authorsHref } from './author-search';

it('is read from the address and written into it', () => {
  const search = authorSearchOf({ q: [' jane ', 'x'], cursor: 'c=', sort: 'name' });
  expect(search).toEqual({ q: 'jane', cursor: 'c=' });
  expect(authorsHref(search)).toBe('/authors?q=jane&cursor=c%3D');
  expect(authorsHref(authorSearchOf({ q: '  ' }))).toBe('/authors');
});
