import 'server-only';
import { shop } from '@/shop-api/server';
import type { ProductItem } from '@/shop-api/types';
import { categories, productBySlug } from './queries';
import { shelvesOf } from './tree';

const ON_THE_TABLE = 6;
const ROWS = 9;
/** Among the newest of this many books a first line is looked for. */
const OPENINGS = 60;
const SPINES = 16;

/** Everything that the home page shows. */
export async function homeOf(lineParam: string | string[] | undefined) {
  const [newest, rows] = await Promise.all([shop.products({ limit: OPENINGS, count: true }), rowsOfSpines()]);
  const opening = await openingOf(newest.items, Number(lineParam));
  return {
    opening,
    newest: newest.items.filter(({ id }) => id !== opening?.book.id).slice(0, ON_THE_TABLE),
    total: newest.total,
    rows,
  };
}

async function openingOf(books: ProductItem[], wanted: number) {
  const speaking = books.filter((book) => book.attributes.firstLine);
  const index = Number.isSafeInteger(wanted) && wanted > 0 ? wanted % speaking.length : 0;
  const chosen = speaking[index];
  const book = chosen && (await productBySlug(chosen.slug));
  if (!book) return null;
  return {
    book,
    line: book.attributes.firstLine ?? '',
    nextHref: `/?line=${(index + 1) % speaking.length}`,
  };
}

async function rowsOfSpines() {
  return Promise.all(
    shelvesOf(await categories())
      .slice(0, ROWS)
      .map(async (category) => ({
        category,
        books: (await shop.products({ category: category.slug, limit: SPINES })).items,
      })),
  );
}
