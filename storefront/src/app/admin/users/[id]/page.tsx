import Link from 'next/link';
import { DeleteButton } from '@/features/admin/delete-button';
import { PageHead } from '@/features/admin/page-head';
import type { RecordPageProps } from '@/features/admin/record-page';
import { roleNames } from '@/features/admin/roles';
import { loadOne, staffMember } from '@/features/admin/staff';
import { Down } from '@/features/admin/trouble';
import { UserForm } from '@/features/admin/users/user-form';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { formatDay, formatMoment } from '@/ui/time';

export const metadata = { title: 'User' };

const list = '/admin/users';

export default async function UserPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  const viewer = await staffMember();
  const user = await loadOne(staff.user(id));
  if (!user) return <Down href={`${list}/${id}`} />;
  const isAdmin = viewer.role === 'admin';
  const self = viewer.id === user.id;
  return (
    <>
      <PageHead
        title={user.name}
        up={{ href: list, name: 'Users' }}
        about={
          <>
            <span className="break-all">{user.email}</span>
            <span>{roleNames[user.role]}</span>
          </>
        }
        actions={
          <>
            <Link href={`/admin/orders?customer=${user.id}`} prefetch={false} className={buttonLook({ look: 'line' })}>
              Orders
            </Link>
            {isAdmin && user.role !== 'customer' && (
              <Link href={`/admin/audit?actor=${user.id}`} prefetch={false} className={buttonLook({ look: 'line' })}>
                What they did
              </Link>
            )}
            {isAdmin && !self && (
              <DeleteButton kind="users" one="user" name={user.name} list={list} id={user.id} version={user.version}>
                Name and address are deleted and they are signed out everywhere. Their orders stay, without a name.
              </DeleteButton>
            )}
          </>
        }
      />
      <div className="grid gap-s5">
        <dl className="grid max-w-form grid-cols-[max-content_1fr] gap-x-s5 gap-y-s1">
          <dt className="text-quiet">Account since</dt>
          <dd className="amount">{formatDay(user.createdAt)}</dd>
          <dt className="text-quiet">Last signed in</dt>
          <dd className="amount">{user.lastSignInAt ? formatMoment(user.lastSignInAt) : 'never'}</dd>
        </dl>
        {isAdmin && <UserForm user={user} self={self} justCreated={'created' in (await searchParams)} />}
        {isAdmin && self && (
          <p className="text-quiet">
            To delete your own account, close it in{' '}
            <Link href="/account" prefetch={false} className="link underline">
              your account
            </Link>
            .
          </p>
        )}
      </div>
    </>
  );
}
