import type { ProductQuery } from '@/shop-api/shop';

/** What a grid shows, as its address says it. */
export type Filter = {
  q?: string;
  category?: string;
  author?: string;
  format?: string;
  language?: string;
  priceMin?: string;
  priceMax?: string;
  ratingMin?: string;
  yearMin?: string;
  yearMax?: string;
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

export const USUAL_SORT: Sort = '-createdAt';
export const PAGE_SIZE = 20;
const LONGEST = 200;

/** Where a grid stands, and what it holds for that reason: its address need not say it again. */
export type Place = { path: string; of: Pick<Filter, 'category' | 'author'> };

export const allBooks: Place = { path: '/books', of: {} };

export function placeOfCategory(slug: string): Place {
  return { path: `/categories/${slug}`, of: { category: slug } };
}

export function placeOfAuthor(slug: string): Place {
  return { path: `/authors/${slug}`, of: { author: slug } };
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** How what is typed becomes what is meant. What nobody can mean is left to the server, which says so at its field. */
const texts = {
  q: plain,
  category: plain,
  author: plain,
  format: plain,
  language: plain,
  priceMin: price,
  priceMax: price,
  ratingMin: plain,
  yearMin: year,
  yearMax: year,
} as const;

export function filterOf(params: SearchParams): Filter {
  const filter: Filter = {};
  for (const [name, meant] of Object.entries(texts)) {
    const value = meant(one(params[name]).slice(0, LONGEST).trim());
    if (value) filter[name as keyof typeof texts] = value;
  }
  if (one(params.inStock) === 'true') filter.inStock = true;
  const sort = one(params.sort);
  // An unknown order is not worth an error page.
  if (sort in sorts && sort !== USUAL_SORT) filter.sort = sort as Sort;
  return filter;
}

export function filterAt(place: Place, params: SearchParams): Filter {
  return { ...filterOf(params), ...place.of };
}

export function cursorOf(params: SearchParams): string | undefined {
  return one(params.cursor) || undefined;
}

/** The address of a grid under a filter; the same one for everybody who means the same. */
export function gridHref(place: Place, filter: Filter, cursor?: string | null): string {
  const query = new URLSearchParams();
  for (const name of [...Object.keys(texts), 'inStock', 'sort'] as (keyof Filter)[]) {
    const value = filter[name];
    if (value && !(name in place.of) && value !== USUAL_SORT) query.set(name, String(value));
  }
  if (cursor) query.set('cursor', cursor);
  const text = query.toString();
  return text ? `${place.path}?${text}` : place.path;
}

/** Where these books are at home: one category's and one author's have pages of their own. */
export function canonicalOf({ category, author }: Filter): string {
  if (category && author) return gridHref(allBooks, { category, author });
  if (category) return placeOfCategory(category).path;
  return author ? placeOfAuthor(author).path : allBooks.path;
}

export function productQuery(filter: Filter, cursor?: string | null): ProductQuery {
  return { sort: USUAL_SORT, ...filter, limit: PAGE_SIZE, ...(cursor && { cursor }) };
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function plain(text: string): string {
  return text;
}

/** "$ 12,5" is 12.50. */
function price(text: string): string {
  const [, whole, cents] = /^\p{Sc}?\s*(\d+)(?:[.,](\d{1,2}))?\s*\p{Sc}?$/u.exec(text) ?? [];
  if (whole === undefined) return text;
  return cents === undefined ? whole : `${whole}.${cents.padEnd(2, '0')}`;
}

function year(text: string): string {
  return text.replace(/^[−–]/, '-');
}
