import { BlankPage } from '@/features/admin/blank-page';

/** Unlike the shop, the admin may need script; so it may also arrive in pieces. */
export default function Loading() {
  return <BlankPage />;
}
