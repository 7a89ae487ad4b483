import { expect, it } from 'vitest';
import type { Category } from '@/shop-api/types';
import { category as example } from '@/testing/examples';
import { inTreeOrder, mainCategories, shelvesOf } from './tree';

const category = (slug: string, productCount: number, parent: Category | null = null) =>
  example(slug, { productCount, parent });

const fiction = category('fiction', 60);
const ideas = category('ideas', 12);
const empty = category('empty', 0);
const sea = category('sea', 12, fiction);
const gothic = category('gothic', 19, fiction);
const ghosts = category('ghosts', 4, gothic);
const philosophy = category('philosophy', 9, ideas);
const all = [ideas, fiction, empty, ghosts, gothic, sea, philosophy];

it('puts each category directly above what lies below it', () => {
  expect(inTreeOrder(all).map(({ category: { slug }, depth }) => `${depth} ${slug}`)).toEqual([
    '0 ideas',
    '1 philosophy',
    '0 fiction',
    '1 gothic',
    '2 ghosts',
    '1 sea',
    '0 empty',
  ]);
});

it('names the main categories that hold books', () => {
  expect(mainCategories(all)).toEqual([ideas, fiction]);
});

it('shows a category that holds more than a third of the shop by its parts', () => {
  expect(shelvesOf(all)).toEqual([ideas, gothic, sea]);
});
