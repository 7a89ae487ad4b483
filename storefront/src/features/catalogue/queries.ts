import 'server-only';
import { cache } from 'react';
import { shop, unlessMissing } from '@/shop-api/server';
import type { Category, Page } from '@/shop-api/types';

// What pages ask for while they are rendered. Each answer is kept for the one request, so that a page, its metadata and
// the header around it may all ask without asking twice.

/** The whole tree, however many pages it takes. */
export const categories = cache(async () => {
  const all: Category[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Category> = await shop.categories(cursor);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
});

/** Everybody, as long as one can choose from them by looking; null where they are too many. */
export const authorsToChooseFrom = cache(async () => {
  const page = await shop.authors({ limit: 100 });
  return page.next === null ? page.items : null;
});

export const productBySlug = cache((slug: string) => shop.product(slug).catch(unlessMissing));

export const authorBySlug = cache((slug: string) => shop.author(slug).catch(unlessMissing));
