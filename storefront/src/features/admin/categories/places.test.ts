import { expect, it } from 'vitest';
import { category } from '@/testing/examples';
import { placesFor } from './places';

const fiction = category('fiction');
const gothic = category('gothic', { parent: fiction });
const ghosts = category('ghosts', { parent: gothic });
const sea = category('sea', { parent: fiction });
const ideas = category('ideas');
const all = [fiction, gothic, ghosts, sea, ideas];
const names = (moved: typeof fiction | null) => placesFor(moved, all).map(({ name }) => name);

it('lets a category stand anywhere but below itself', () => {
  expect(names(null)).toEqual(['fiction', 'gothic', 'ghosts', 'sea', 'ideas']);
  expect(names(gothic)).toEqual(['fiction', 'sea', 'ideas']);
  expect(names(fiction)).toEqual(['ideas']);
  expect(names(ideas)).toEqual(['fiction', 'gothic', 'ghosts', 'sea']);
});
