import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { aboutBooks } from '@/features/catalogue/about';
import { allBooks, canonicalOf, cursorOf, filterOf, gridHref, type SearchParams } from '@/features/catalogue/filter';
import { gridAt } from '@/features/catalogue/grid';
import { GridHeading } from '@/features/catalogue/grid-heading';
import { GridView } from '@/features/catalogue/grid-view';
import { authorBySlug, categories } from '@/features/catalogue/queries';
import { unlessDown } from '@/shop-api/server';
import { Unavailable } from '@/app/_frame/unavailable';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const about = await subjectOf(params).catch(() => null);
  return {
    title: about?.author ? `Books by ${about.author.name}` : (about?.category?.name ?? 'All books'),
    description: aboutBooks(about?.author, about?.category),
    alternates: { canonical: canonicalOf(filterOf(params)) },
    // What somebody looked for, and the middle of a list, are nobody's first page.
    ...((cursorOf(params) ?? filterOf(params).q) && { robots: { index: false } }),
  };
}

/** The category and the author that the address names; `undefined` where there is no such thing. */
async function subjectOf(params: SearchParams) {
  const filter = filterOf(params);
  const [all, author] = await Promise.all([categories(), filter.author ? authorBySlug(filter.author) : null]);
  return { category: filter.category ? all.find(({ slug }) => slug === filter.category) : null, author };
}

export default async function BooksPage({ searchParams }: Props) {
  const params = await searchParams;
  const loaded = await Promise.all([subjectOf(params), gridAt(allBooks, params)]).catch(unlessDown);
  if (!loaded) return <Unavailable href={gridHref(allBooks, filterOf(params))} />;
  const [{ category, author }, grid] = loaded;
  if (category === undefined || author === undefined) notFound();
  return (
    <>
      <GridHeading category={category} author={author} books={grid.books} />
      <GridView grid={grid} />
    </>
  );
}
