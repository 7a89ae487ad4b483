import Link from 'next/link';
import { DataTable } from '@/features/admin/data-table';
import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { roleNames } from '@/features/admin/roles';
import { load } from '@/features/admin/staff';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';
import { formatDay, formatMoment } from '@/ui/time';

export const metadata = { title: 'Users' };

const path = '/admin/users';
const names = ['email', 'role', 'sort'];

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  return (
    <ListPage
      title="Users"
      of={['user', 'users']}
      path={path}
      params={params}
      names={names}
      list={await load(staff.users(listQuery(params, names)))}
      filters={
        <>
          <TextFilter name="email" label="E-mail address" type="email" value={chosen.email} />
          <ChoiceFilter name="role" label="Role" value={chosen.role} options={{ '': 'Any role', ...roleNames }} />
          <ChoiceFilter
            name="sort"
            label="Sorted by"
            value={chosen.sort}
            options={{ '': 'Newest', createdAt: 'Oldest' }}
          />
        </>
      }
    >
      {(users) => (
        <DataTable
          label="Users"
          rows={users}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'E-mail address',
              cell: ({ id, email }) => (
                <Link href={`${path}/${id}`} prefetch={false} className="link break-all">
                  {email}
                </Link>
              ),
            },
            { name: 'Name', cell: ({ name }) => name, from: 'md' },
            { name: 'Role', cell: ({ role }) => roleNames[role] },
            { name: 'Since', cell: ({ createdAt }) => formatDay(createdAt), from: 'lg' },
            {
              name: 'Last here',
              cell: ({ lastSignInAt }) => (lastSignInAt ? formatMoment(lastSignInAt) : 'never'),
              from: 'lg',
            },
          ]}
        />
      )}
    </ListPage>
  );
}
