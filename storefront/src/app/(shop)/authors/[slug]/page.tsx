import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { authorsCrumbs } from '@/features/catalogue/crumbs';
import { cursorOf, filterOf, gridHref, placeOfAuthor, type SearchParams } from '@/features/catalogue/filter';
import { gridAt } from '@/features/catalogue/grid';
import { aboutBooks } from '@/features/catalogue/about';
import { GridHeading } from '@/features/catalogue/grid-heading';
import { GridView } from '@/features/catalogue/grid-view';
import { authorBySlug } from '@/features/catalogue/queries';
import { unlessDown } from '@/shop-api/server';
import { Crumbs } from '@/ui/crumbs';
import { JsonLd, trailOf } from '@/ui/json-ld';
import { origin } from '@/app/_frame/origin';
import { Unavailable } from '@/app/_frame/unavailable';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const author = await authorBySlug(slug).catch(unlessDown);
  if (!author) return { title: 'Author' };
  return {
    title: `Books by ${author.name}`,
    description: aboutBooks(author, null),
    alternates: { canonical: placeOfAuthor(author.slug).path },
    ...(cursorOf(await searchParams) && { robots: { index: false } }),
  };
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await searchParams;
  const place = placeOfAuthor(slug);
  const author = await authorBySlug(slug).catch(unlessDown);
  if (author === undefined) notFound();
  const grid = author && (await gridAt(place, asked).catch(unlessDown));
  if (!author || !grid) return <Unavailable href={gridHref(place, filterOf(asked))} />;

  const trail = [...authorsCrumbs, { name: author.name, href: placeOfAuthor(author.slug).path }];
  return (
    <>
      <JsonLd data={trailOf(trail, await origin())} />
      <Crumbs crumbs={authorsCrumbs} />
      <GridHeading category={null} author={author} books={grid.books} />
      <GridView grid={grid} sortOnly />
    </>
  );
}
