// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { author } from '@/testing/examples';
import { show } from '@/testing/rendering';
import { AuthorIndex } from './author-index';

vi.mock('next/form', () => ({ default: (props: object) => <form {...props} /> }));

const austen = author('jane-austen', 'Jane Austen', { born: 1775, died: 1817, productCount: 1 });

it('leads to each author, and on to more of them under the same search', () => {
  show(<AuthorIndex search={{ q: 'jane', cursor: 'c1' }} page={{ items: [austen], next: 'c2', total: 61 }} />);
  const link = screen.getByRole('link', { name: /Jane Austen/ });
  expect(link.getAttribute('href')).toBe('/authors/jane-austen');
  expect(link.textContent).toContain('1775–1817');
  expect(link.textContent).toContain('1 book');
  expect(screen.getByRole('link', { name: 'More authors' }).getAttribute('href')).toBe('/authors?q=jane&cursor=c2');
  expect(screen.getByRole('link', { name: 'From the first name' }).getAttribute('href')).toBe('/authors?q=jane');
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('jane');
});

it.each([
  ['Nobody of this name', { items: [], next: null, total: 0 }],
  ['The list has moved on', undefined],
])('says "%s"', (title, page) => {
  show(<AuthorIndex search={{ q: 'zzz' }} page={page} />);
  expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Show all authors' }).getAttribute('href')).toBe('/authors');
});
