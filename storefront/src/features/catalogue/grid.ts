import 'server-only';
import { fieldErrorsOf, isProblem } from '@/shop-api/problem';
import { shop } from '@/shop-api/server';
import type { Page, ProductItem } from '@/shop-api/types';
import { cursorOf, filterAt, productQuery, type Filter, type Place, type SearchParams } from './filter';
import { authorBySlug, authorsToChooseFrom, categories } from './queries';

type Books =
  | { at: 'books'; page: Page<ProductItem> }
  /** What was typed is not what the server takes; it says so, field by field. */
  | { at: 'refused'; errors: Record<string, string>; words: string }
  /** The address points into a list that is no longer the same. */
  | { at: 'stale' };

export type Grid = Awaited<ReturnType<typeof gridAt>>;

/** Everything that a grid of books shows. */
export async function gridAt(place: Place, params: SearchParams) {
  const filter = filterAt(place, params);
  const cursor = cursorOf(params);
  const [all, authors, books] = await Promise.all([categories(), authorsToChooseFrom(), booksOf(filter, cursor)]);
  const listed = authors?.find(({ slug }) => slug === filter.author);
  // Where they are too many to choose from only the one that is meant is known by name.
  const author = listed ?? (filter.author ? await authorBySlug(filter.author) : null) ?? null;
  return { place, filter, cursor, categories: all, authors, author, books };
}

async function booksOf(filter: Filter, cursor: string | undefined): Promise<Books> {
  try {
    return { at: 'books', page: await shop.products({ ...productQuery(filter, cursor), count: true }) };
  } catch (error) {
    if (!isProblem(error) || ![400, 404, 422].includes(error.status)) throw error;
    const errors = fieldErrorsOf(error);
    if (cursor && ('cursor' in errors || Object.keys(errors).length === 0)) return { at: 'stale' };
    return { at: 'refused', errors, words: error.message };
  }
}
