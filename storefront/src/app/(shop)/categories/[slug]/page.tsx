import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { aboutBooks } from '@/features/catalogue/about';
import { ancestorsOf, crumbsTo } from '@/features/catalogue/crumbs';
import { cursorOf, filterOf, gridHref, placeOfCategory, type SearchParams } from '@/features/catalogue/filter';
import { gridAt } from '@/features/catalogue/grid';
import { GridHeading } from '@/features/catalogue/grid-heading';
import { GridView } from '@/features/catalogue/grid-view';
import { categories } from '@/features/catalogue/queries';
import { SubCategories } from '@/features/catalogue/sub-categories';
import { unlessDown } from '@/shop-api/server';
import { Crumbs } from '@/ui/crumbs';
import { JsonLd, trailOf } from '@/ui/json-ld';
import { origin } from '@/app/_frame/origin';
import { Unavailable } from '@/app/_frame/unavailable';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const asked = await searchParams;
  const category = (await categories().catch(unlessDown))?.find((one) => one.slug === slug);
  if (!category) return { title: 'Category' };
  return {
    title: category.name,
    description: aboutBooks(null, category),
    alternates: { canonical: placeOfCategory(slug).path },
    ...((cursorOf(asked) ?? filterOf(asked).q) && { robots: { index: false } }),
  };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await searchParams;
  const place = placeOfCategory(slug);
  const all = await categories().catch(unlessDown);
  const category = all?.find((one) => one.slug === slug);
  if (all && !category) notFound();
  const grid = category && (await gridAt(place, asked).catch(unlessDown));
  if (!category || !grid) return <Unavailable href={gridHref(place, filterOf(asked))} />;

  const path = ancestorsOf(category, all ?? []);
  return (
    <>
      <JsonLd data={trailOf(crumbsTo([...path, category]), await origin())} />
      <Crumbs crumbs={crumbsTo(path)} />
      <GridHeading category={category} author={null} books={grid.books} />
      {!grid.cursor && <SubCategories of={category} all={grid.categories} />}
      <GridView grid={grid} />
    </>
  );
}
