import { AccountForms } from '@/features/account/account-forms';
import { AccountFrame } from '@/features/account/account-frame';
import { signedIn } from '@/features/account/signed-in';

export const metadata = { title: 'Your account', robots: { index: false } };

export default async function Page() {
  const user = await signedIn('/account');
  return (
    <AccountFrame at="/account">
      <AccountForms user={user} />
    </AccountFrame>
  );
}
