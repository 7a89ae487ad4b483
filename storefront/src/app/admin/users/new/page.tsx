import { forbidden } from 'next/navigation';
import { PageHead } from '@/features/admin/page-head';
import { staffMember } from '@/features/admin/staff';
import { NewUserForm } from '@/features/admin/users/new-user-form';

export const metadata = { title: 'New user' };

export default async function NewUserPage() {
  if ((await staffMember()).role !== 'admin') forbidden();
  return (
    <>
      <PageHead title="New user" up={{ href: '/admin/users', name: 'Users' }} />
      <NewUserForm />
    </>
  );
}
