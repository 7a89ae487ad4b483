import Link from 'next/link';
import { DataTable } from '@/features/admin/data-table';
import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { roleNames } from '@/features/admin/roles';
import { load, staffMember } from '@/features/admin/staff';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { formatDay, formatMoment } from '@/ui/time';

export const metadata = { title: 'Users' };

const path = '/admin/users';
const names = ['role', 'email', 'sort'];

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  const { role } = await staffMember();
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
          <ChoiceFilter name="role" label="Role" value={chosen.role} options={{ '': 'Any role', ...roleNames }} />
          <TextFilter name="email" label="E-mail address, in full" type="email" value={chosen.email} />
          <ChoiceFilter
            name="sort"
            label="Sorted by"
            value={chosen.sort}
            options={{ '': 'Newest', createdAt: 'Oldest' }}
          />
        </>
      }
      actions={
        role === 'admin' && (
          <Link href={`${path}/new`} prefetch={false} className={buttonLook()}>
            New user
          </Link>
        )
      }
    >
      {(users) => (
        <DataTable
          label="Users"
          rows={users}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'Name',
              cell: ({ id, name }) => (
                <Link href={`${path}/${id}`} prefetch={false} className="link break-words">
                  {name}
                </Link>
              ),
            },
            { name: 'E-mail address', cell: ({ email }) => <span className="break-all">{email}</span>, from: 'md' },
            { name: 'Role', cell: (user) => roleNames[user.role] },
            {
              name: 'Last signed in',
              cell: ({ lastSignInAt }) => (
                <span className="amount text-quiet">{lastSignInAt ? formatMoment(lastSignInAt) : 'never'}</span>
              ),
              from: 'lg',
            },
            {
              name: 'Since',
              cell: ({ createdAt }) => <span className="amount whitespace-nowrap">{formatDay(createdAt)}</span>,
              from: 'md',
            },
          ]}
        />
      )}
    </ListPage>
  );
}
