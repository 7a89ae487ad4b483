import type { MetadataRoute } from 'next';
import { placeOfAuthor, placeOfCategory } from '@/features/catalogue/filter';
import { categories } from '@/features/catalogue/queries';
import { shop } from '@/shop-api/server';
import type { Page } from '@/shop-api/types';
import { origin } from './_frame/origin';

/** What one sitemap may hold; a larger shop needs an index of several. */
const MOST = 50_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [shopOrigin, shelves, authors, books] = await Promise.all([
    origin(),
    categories(),
    every((cursor) => shop.authors({ limit: 100, ...cursor })),
    every((cursor) => shop.products({ sort: 'title', limit: 100, ...cursor })),
  ]);
  const paths = [
    '/',
    '/books',
    '/authors',
    ...shelves.map((category) => placeOfCategory(category.slug).path),
    ...authors.map((slug) => placeOfAuthor(slug).path),
    ...books.map((slug) => `/books/${slug}`),
  ];
  return paths.slice(0, MOST).map((path) => ({ url: shopOrigin + path }));
}

/** The slugs of a whole list. */
async function every(page: (cursor: { cursor?: string }) => Promise<Page<{ slug: string }>>): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  do {
    const { items, next }: Page<{ slug: string }> = await page(cursor ? { cursor } : {});
    slugs.push(...items.map(({ slug }) => slug));
    cursor = next;
  } while (cursor && slugs.length < MOST);
  return slugs;
}
