import type { Metadata } from 'next';
import { AuthorIndex } from '@/features/catalogue/author-index';
import { authorsHref, authorSearchOf } from '@/features/catalogue/author-search';
import { authorsCrumbs } from '@/features/catalogue/crumbs';
import type { SearchParams } from '@/features/catalogue/filter';
import { isProblem } from '@/shop-api/problem';
import { shop, unlessDown } from '@/shop-api/server';
import { Crumbs } from '@/ui/crumbs';
import { Unavailable } from '@/app/_frame/unavailable';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, cursor } = authorSearchOf(await searchParams);
  return {
    title: 'Authors',
    description: 'Everybody whose books stand here, from A to Z.',
    alternates: { canonical: '/authors' },
    ...((q ?? cursor) && { robots: { index: false } }),
  };
}

export default async function AuthorsPage({ searchParams }: Props) {
  const search = authorSearchOf(await searchParams);
  const page = await shop
    .authors({ ...search, limit: 60, count: true })
    .catch((error: unknown) => {
      // A cursor that the list does not know any more.
      if (isProblem(error) && [400, 422].includes(error.status)) return undefined;
      throw error;
    })
    .catch(unlessDown);
  if (page === null) return <Unavailable href={authorsHref(search)} />;
  return (
    <>
      <Crumbs crumbs={authorsCrumbs.slice(0, 1)} />
      <AuthorIndex search={search} page={page} />
    </>
  );
}
