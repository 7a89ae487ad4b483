import Link from 'next/link';
import { DataTable } from '@/features/admin/data-table';
import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { load } from '@/features/admin/staff';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';

export const metadata = { title: 'Suppliers' };

const path = '/admin/suppliers';
const names = ['q', 'sort'];

export default async function SuppliersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  return (
    <ListPage
      title="Suppliers"
      of={['supplier', 'suppliers']}
      path={path}
      params={params}
      names={names}
      list={await load(staff.list('suppliers', listQuery(params, names)))}
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
          New supplier
        </Link>
      }
    >
      {(suppliers) => (
        <DataTable
          label="Suppliers"
          rows={suppliers}
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
            { name: 'E-mail address', cell: ({ email }) => <span className="break-all">{email}</span>, from: 'md' },
            { name: 'Variants', cell: ({ variantCount }) => variantCount, number: true },
          ]}
        />
      )}
    </ListPage>
  );
}
