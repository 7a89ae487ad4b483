// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { author, category } from '@/testing/examples';
import { serve, show } from '@/testing/rendering';
import { BookBrowser } from './book-browser';
import { allBooks, placeOfAuthor, placeOfCategory, type Filter, type Place } from './filter';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const fiction = category('fiction');
const all = [fiction, category('gothic', { parent: fiction })];
const austen = author('jane-austen', 'Jane Austen');
const browser = (filter: Filter, place: Place = allBooks, more: Partial<Parameters<typeof BookBrowser>[0]> = {}) => (
  <BookBrowser place={place} filter={filter} sortOnly={false} categories={all} authors={[austen]} errors={{}} {...more}>
    <p>the books</p>
  </BookBrowser>
);
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  push.mockClear();
  serve({});
});

it('is a form that needs no script', () => {
  show(browser({ category: 'fiction', format: 'paperback', priceMax: '12.50', sort: 'price' }));
  const form = screen.getByRole<HTMLFormElement>('search');
  expect(form.getAttribute('action')).toBe('/books');
  expect(form.method).toBe('get');
  expect(Object.fromEntries(new FormData(form))).toEqual({
    q: '',
    category: 'fiction',
    author: '',
    sort: 'price',
    format: 'paperback',
    language: '',
    priceMin: '',
    priceMax: '12.50',
    ratingMin: '',
    yearMin: '',
    yearMax: '',
  });
  expect(screen.getByRole('button', { name: 'Show these books' })).toBeTruthy();
  expect(screen.getByRole('option', { name: 'gothic' }).textContent).toBe('\u2003gothic');
});

it.each<[Filter, Place, () => void, string]>([
  [{}, allBooks, () => choose('Category', 'gothic'), '/books?category=gothic'],
  [
    { category: 'fiction' },
    allBooks,
    () => choose('Author', 'jane-austen'),
    '/books?category=fiction&author=jane-austen',
  ],
  [{ category: 'fiction', author: 'jane-austen' }, allBooks, () => choose('Category', ''), '/books?author=jane-austen'],
  [{ inStock: true }, allBooks, () => fireEvent.click(screen.getByLabelText('In stock')), '/books'],
  [{ q: 'whale' }, allBooks, () => choose('Sorted by', 'title'), '/books?q=whale&sort=title'],
  [
    { category: 'fiction', inStock: true },
    placeOfCategory('fiction'),
    () => choose('Language', 'fr'),
    '/categories/fiction?language=fr&inStock=true',
  ],
])('from %o at %o goes on to %s', (filter, place, act, href) => {
  show(browser(filter, place));
  act();
  expect(push).toHaveBeenCalledWith(href, { scroll: false });
});

it('takes what was typed when the form is sent', () => {
  show(browser({ sort: 'title' }));
  choose('Title or author', ' white whale ');
  choose('Price up to', '$9,5');
  fireEvent.submit(screen.getByRole('search'));
  expect(push).toHaveBeenCalledWith('/books?q=white+whale&priceMax=9.50&sort=title', { scroll: false });
});

it('does not ask for the category on its own page', () => {
  show(browser({ category: 'fiction' }, placeOfCategory('fiction')));
  expect(screen.queryByLabelText('Category')).toBeNull();
  expect(screen.getByRole('search').getAttribute('action')).toBe('/categories/fiction');
});

it('is opened, and says at the field what was not understood', () => {
  show(browser({ yearMin: 'soon' }, allBooks, { errors: { yearMin: 'A whole year.' } }));
  expect(screen.getByText('Format, language, price, rating, year').closest('details')?.open).toBe(true);
  const field = screen.getByLabelText('Year from');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('A whole year.');
});

it('leads to the index where the authors are too many, and keeps the one that is chosen', () => {
  show(browser({ author: 'jane-austen' }, allBooks, { authors: null }));
  expect(screen.getByRole('link', { name: 'Find an author' }).getAttribute('href')).toBe('/authors');
  expect(new FormData(screen.getByRole<HTMLFormElement>('search')).get('author')).toBe('jane-austen');
});

it('only sorts where there is nothing to narrow', () => {
  show(browser({ author: 'jane-austen' }, placeOfAuthor('jane-austen'), { sortOnly: true }));
  expect(screen.queryByRole('search')).toBeNull();
  choose('Sorted by', 'price');
  expect(push).toHaveBeenCalledWith('/authors/jane-austen?sort=price', { scroll: false });
});
