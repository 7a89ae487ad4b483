// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { author, book, category } from '@/testing/examples';
import { serve, show } from '@/testing/rendering';
import { allBooks, placeOfCategory } from './filter';
import type { Grid } from './grid';
import { GridView } from './grid-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }));

const homer = author('homer', 'Homer');
const poetry = category('poetry', { name: 'Poetry' });
const none: Grid['books'] = { at: 'books', page: { items: [], next: null, total: 0 } };
const grid = (more: Partial<Grid>): Grid => ({
  place: allBooks,
  filter: {},
  cursor: undefined,
  categories: [poetry],
  authors: [homer],
  author: null,
  books: { at: 'books', page: { items: [book('emma')], next: null, total: 1 } },
  ...more,
});
const draw = (more: Partial<Grid>) => {
  serve({});
  return show(<GridView grid={grid(more)} />);
};
const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

it('shows what is chosen, each with the link that takes it away', () => {
  draw({ filter: { category: 'poetry', author: 'homer', inStock: true, sort: 'title' }, author: homer });
  const chosen = within(screen.getByRole('list', { name: 'Chosen' }));
  expect(chosen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Poetry',
    'Homer',
    'In stock',
    'Take all away',
  ]);
  expect(hrefOf('Homer, take away')).toBe('/books?category=poetry&inStock=true&sort=title');
  expect(hrefOf('Take all away')).toBe('/books');
});

it('has nothing to take away where nothing is chosen', () => {
  draw({ place: placeOfCategory('poetry'), filter: { category: 'poetry', sort: 'title' } });
  expect(screen.queryByRole('list', { name: 'Chosen' })).toBeNull();
});

it('names the chosen author also where the authors are too many to choose from', () => {
  draw({ filter: { author: 'sappho' }, authors: null, author: author('sappho', 'Sappho') });
  expect(hrefOf('Sappho, take away')).toBe('/books');
});

it('leads back from the middle of the list', () => {
  draw({ filter: { q: 'sea' }, cursor: 'c1' });
  expect(hrefOf('Back to the first books')).toBe('/books?q=sea');
});

it('says what to do where no book fits', () => {
  draw({ filter: { inStock: true }, books: none });
  expect(screen.getByRole('heading', { name: 'No book stands here' })).toBeTruthy();
  expect(hrefOf('Show all books')).toBe('/books');
});

it('says what is the matter with an empty category without offering to take anything away', () => {
  draw({
    place: placeOfCategory('poetry'),
    filter: { category: 'poetry' },
    books: none,
  });
  expect(screen.queryByRole('link', { name: 'Show all books' })).toBeNull();
});

it('starts anew where the list has moved on', () => {
  draw({ filter: { q: 'sea' }, cursor: 'old', books: { at: 'stale' } });
  expect(screen.getByRole('heading', { name: 'The list has moved on' })).toBeTruthy();
  expect(hrefOf('Start from the first books')).toBe('/books?q=sea');
  expect(screen.queryByRole('link', { name: 'Back to the first books' })).toBeNull();
});

it('repeats what the server does not understand, at the field and in place of the books', () => {
  draw({ filter: { priceMin: 'x' }, books: { at: 'refused', errors: { priceMin: 'An amount.' }, words: 'No.' } });
  expect(screen.getAllByText('An amount.')).toHaveLength(2);
  expect(screen.getByLabelText('Price from').getAttribute('aria-invalid')).toBe('true');
});
