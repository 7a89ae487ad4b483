import type { Category, Named } from '@/shop-api/types';
import type { Crumb } from '@/ui/json-ld';
import { allBooks, placeOfCategory } from './filter';

const books: Crumb = { name: 'Books', href: allBooks.path };

export const authorsCrumbs: Crumb[] = [books, { name: 'Authors', href: '/authors' }];

/** All books, and down through these categories. */
export function crumbsTo(path: Named[]): Crumb[] {
  return [books, ...path.map(({ name, slug }) => ({ name, href: placeOfCategory(slug).path }))];
}

/** The categories above this one, from the top down. */
export function ancestorsOf(category: Category, all: Category[]): Category[] {
  const parent = all.find(({ id }) => id === category.parent?.id);
  return parent ? [...ancestorsOf(parent, all), parent] : [];
}
