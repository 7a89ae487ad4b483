import { redirect } from 'next/navigation';
import { Door } from '@/features/account/door';
import { RegisterForm } from '@/features/account/register-form';
import { visitorIfKnown } from '@/features/account/visitor';
import { signInHref, wayBack } from '@/features/account/way-back';
import type { SearchParams } from '@/features/catalogue/filter';

export const metadata = { title: 'Create an account', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const back = wayBack((await searchParams).return);
  if (await visitorIfKnown()) redirect(back);
  return (
    <Door
      title="Create an account"
      other={{ question: 'You have one already?', words: 'Sign in', href: signInHref(back) }}
    >
      <RegisterForm back={back} />
    </Door>
  );
}
