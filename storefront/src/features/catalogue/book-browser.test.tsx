// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { author, category } from '@/testing/examples';
import { serve, show } from '@/testing/rendering';
import { BookBrowser } from './book-browser';
import type { Filter } from './filter';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const fiction = category('fiction');
const authors = [author('jane-austen', 'Jane Austen')];
const browser = (filter: Filter) => (
  <BookBrowser filter={filter} categories={[fiction, category('gothic', { parent: fiction })]} authors={authors}>
    <p>the books</p>
  </BookBrowser>
);

beforeEach(() => {
  push.mockClear();
  serve({});
});

it('is a form that needs no script', () => {
  show(browser({ category: 'fiction', sort: 'price' }));
  const form = screen.getByRole<HTMLFormElement>('search');
  expect(form.getAttribute('action')).toBe('/books');
  expect(form.method).toBe('get');
  expect([...new FormData(form)]).toEqual([
    ['category', 'fiction'],
    ['author', ''],
    ['sort', 'price'],
  ]);
  expect(screen.getByRole('option', { name: 'gothic' }).textContent).toBe('\u2003gothic');
});

it.each<[Filter, () => void, string]>([
  [
    {},
    () => fireEvent.change(screen.getByLabelText('Category'), { target: { value: 'gothic' } }),
    '/books?category=gothic',
  ],
  [
    { category: 'fiction' },
    () => fireEvent.change(screen.getByLabelText('Author'), { target: { value: 'jane-austen' } }),
    '/books?category=fiction&author=jane-austen',
  ],
  [
    { category: 'fiction', author: 'jane-austen' },
    () => fireEvent.change(screen.getByLabelText('Category'), { target: { value: '' } }),
    '/books?author=jane-austen',
  ],
  [{ inStock: true }, () => fireEvent.click(screen.getByLabelText('In stock')), '/books'],
  [{}, () => fireEvent.change(screen.getByLabelText('Sorted by'), { target: { value: 'title' } }), '/books?sort=title'],
])('from %o goes on to %s', (filter, choose, href) => {
  show(browser(filter));
  choose();
  expect(push).toHaveBeenCalledWith(href, { scroll: false });
});
