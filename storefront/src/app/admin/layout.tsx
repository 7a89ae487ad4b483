import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '@/features/admin/shell';
import { staffMember } from '@/features/admin/staff';

export const metadata: Metadata = {
  title: { default: 'Admin', template: '%s · Cartwright admin' },
  robots: { index: false },
};

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return <Shell user={await staffMember()}>{children}</Shell>;
}
