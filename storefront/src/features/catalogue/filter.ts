import type { ProductQuery } from '@/shop-api/shop';

/** What the grid shows, as its address says it. */
export type Filter = {
  category?: string;
  author?: string;
  inStock?: true;
  sort?: Sort;
};

export const sorts = {
  '-createdAt': 'Newest',
  title: 'Title, A to Z',
  price: 'Price, low to high',
  '-price': 'Price, high to low',
  '-rating': 'Best rated',
} as const;

export type Sort = keyof typeof sorts;

export const PAGE_SIZE = 20;
const USUAL_SORT: Sort = '-createdAt';

export type SearchParams = Record<string, string | string[] | undefined>;

export function filterOf(params: SearchParams): Filter {
  const category = one(params.category);
  const author = one(params.author);
  const sort = one(params.sort);
  return {
    ...(category && { category }),
    ...(author && { author }),
    ...(one(params.inStock) === 'true' && { inStock: true }),
    // An unknown order is not worth an error page.
    ...(sort && sort in sorts && sort !== USUAL_SORT && { sort: sort as Sort }),
  };
}

export function cursorOf(params: SearchParams): string | undefined {
  return one(params.cursor);
}

/** The address of the grid under a filter; the same one for everybody who means the same. */
export function booksHref(filter: Filter, cursor?: string | null): string {
  const query = new URLSearchParams();
  if (filter.category) query.set('category', filter.category);
  if (filter.author) query.set('author', filter.author);
  if (filter.inStock) query.set('inStock', 'true');
  if (filter.sort && filter.sort !== USUAL_SORT) query.set('sort', filter.sort);
  if (cursor) query.set('cursor', cursor);
  const text = query.toString();
  return text ? `/books?${text}` : '/books';
}

export function productQuery(filter: Filter, cursor?: string | null): ProductQuery {
  return { sort: USUAL_SORT, ...filter, limit: PAGE_SIZE, ...(cursor && { cursor }) };
}

function one(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value) ?? undefined;
}
