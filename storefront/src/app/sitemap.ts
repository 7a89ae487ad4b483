import type { MetadataRoute } from 'next';
import { booksHref } from '@/features/catalogue/filter';
import { categories } from '@/features/catalogue/queries';
import { shop } from '@/shop-api/server';
import { origin } from './_frame/origin';

/** What one sitemap may hold; a larger shop needs an index of several. */
const MOST = 50_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [shopOrigin, shelves, books] = await Promise.all([origin(), categories(), everyBook()]);
  const paths = [
    '/',
    '/books',
    ...shelves.map((category) => booksHref({ category: category.slug })),
    ...books.map((slug) => `/books/${slug}`),
  ];
  return paths.slice(0, MOST).map((path) => ({ url: shopOrigin + path }));
}

async function everyBook(): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof shop.products>> = await shop.products({
      sort: 'title',
      limit: 100,
      ...(cursor && { cursor }),
    });
    slugs.push(...page.items.map((book) => book.slug));
    cursor = page.next;
  } while (cursor && slugs.length < MOST);
  return slugs;
}
