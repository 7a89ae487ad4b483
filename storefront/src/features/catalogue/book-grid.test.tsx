// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { book } from '@/testing/examples';
import { problem, serve, show } from '@/testing/rendering';
import { BookGrid } from './book-grid';
import { placeOfCategory } from './filter';

const firstPage = {
  items: [book('emma'), book('dracula', { stockLeft: 2 }), book('walden', { available: false })],
  next: 'c1',
};
const grid = (
  <BookGrid
    place={placeOfCategory('fiction')}
    filter={{ category: 'fiction' }}
    cursor={undefined}
    firstPage={firstPage}
  />
);
const MORE = 'GET /products?sort=-createdAt&category=fiction&limit=20&cursor=c1';

it('shows what the server rendered without asking again', () => {
  const log = serve({});
  show(grid);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText('2 left')).toBeTruthy();
  expect(screen.getByText('Sold out')).toBeTruthy();
  expect(log).toHaveLength(0);
});

it('has an ordinary link to more books for when there is no script', () => {
  serve({});
  show(grid);
  expect(screen.getByRole('link', { name: 'More books' }).getAttribute('href')).toBe('/categories/fiction?cursor=c1');
});

it('puts more books onto the shelf and the focus onto the first of them', async () => {
  serve({ [MORE]: () => Response.json({ items: [book('persuasion')], next: null }) });
  show(grid);
  fireEvent.click(screen.getByRole('link', { name: 'More books' }));
  const added = await screen.findByRole('link', { name: /persuasion/ });
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
  await waitFor(() => {
    expect(document.activeElement).toBe(added);
  });
  expect(screen.queryByRole('link', { name: 'More books' })).toBeNull();
});

it('says so when they do not arrive, and can be asked again', async () => {
  serve({ [MORE]: () => problem(500, 'internal') });
  show(grid);
  fireEvent.click(screen.getByRole('link', { name: 'More books' }));
  expect(await screen.findByText(/More books did not arrive/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'More books' })).toBeTruthy();
});
