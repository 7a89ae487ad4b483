import Link from 'next/link';
import { DataTable } from '@/features/admin/data-table';
import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { load } from '@/features/admin/staff';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { lifeSpan } from '@/ui/words';

export const metadata = { title: 'Authors' };

const path = '/admin/authors';
const names = ['q', 'sort'];

export default async function AuthorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  return (
    <ListPage
      title="Authors"
      of={['author', 'authors']}
      path={path}
      params={params}
      names={names}
      list={await load(staff.list('authors', listQuery(params, names)))}
      filters={
        <>
          <TextFilter name="q" label="Name" type="search" value={chosen.q} />
          <ChoiceFilter
            name="sort"
            label="Sorted by"
            value={chosen.sort}
            options={{ '': 'Name, A to Z', '-name': 'Name, Z to A', '-createdAt': 'Newest' }}
          />
        </>
      }
      actions={
        <Link href={`${path}/new`} prefetch={false} className={buttonLook()}>
          New author
        </Link>
      }
    >
      {(authors) => (
        <DataTable
          label="Authors"
          rows={authors}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'Name',
              cell: ({ id, name }) => (
                <Link href={`${path}/${id}`} prefetch={false} className="link">
                  {name}
                </Link>
              ),
            },
            { name: 'Lived', cell: ({ born, died }) => lifeSpan(born, died), from: 'md' },
            { name: 'Address', cell: ({ slug }) => <span className="text-quiet">{slug}</span>, from: 'lg' },
            { name: 'Books', cell: ({ productCount }) => productCount, number: true },
          ]}
        />
      )}
    </ListPage>
  );
}
