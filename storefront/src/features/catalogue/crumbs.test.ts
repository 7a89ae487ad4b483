import { expect, it } from 'vitest';
import { category } from '@/testing/examples';
import { ancestorsOf, crumbsTo } from './crumbs';

const fiction = category('fiction');
const gothic = category('gothic', { parent: fiction });
const ghosts = category('ghosts', { parent: gothic });

it('leads from all books down to a category', () => {
  const path = ancestorsOf(ghosts, [ghosts, fiction, gothic]);
  expect(crumbsTo(path)).toEqual([
    { name: 'Books', href: '/books' },
    { name: 'fiction', href: '/categories/fiction' },
    { name: 'gothic', href: '/categories/gothic' },
  ]);
  expect(ancestorsOf(fiction, [fiction])).toEqual([]);
});
