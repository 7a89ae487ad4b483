import Link from 'next/link';
import { PageHead } from '@/features/admin/page-head';
import type { RecordPageProps } from '@/features/admin/record-page';
import { roleNames } from '@/features/admin/roles';
import { loadOne, staffMember } from '@/features/admin/staff';
import { Down } from '@/features/admin/trouble';
import { DeleteUser, UserForm } from '@/features/admin/users/user-form';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { formatDay, formatMoment } from '@/ui/time';

export const metadata = { title: 'User' };

const list = '/admin/users';

export default async function UserPage({ params }: RecordPageProps) {
  const { id } = await params;
  const me = await staffMember();
  const user = await loadOne(staff.user(id));
  if (!user) return <Down href={`${list}/${id}`} />;
  const mayChange = me.role === 'admin';
  return (
    <>
      <PageHead
        title={user.name}
        up={{ href: list, name: 'Users' }}
        about={
          <>
            <span className="break-all">{user.email}</span>
            <span>{roleNames[user.role]}</span>
            <span>since {formatDay(user.createdAt)}</span>
            <span>{user.lastSignInAt ? `last here ${formatMoment(user.lastSignInAt)}` : 'never signed in'}</span>
          </>
        }
        actions={
          <>
            <Link href={`/admin/orders?customer=${user.id}`} prefetch={false} className={buttonLook({ look: 'line' })}>
              Orders
            </Link>
            {mayChange && <DeleteUser user={user} />}
          </>
        }
      />
      {mayChange ? <UserForm user={user} /> : <p className="text-quiet">Only an admin changes users.</p>}
    </>
  );
}
