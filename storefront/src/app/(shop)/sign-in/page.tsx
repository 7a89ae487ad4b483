import { redirect } from 'next/navigation';
import { Door } from '@/features/account/door';
import { SignInForm } from '@/features/account/sign-in-form';
import { visitorIfKnown } from '@/features/account/visitor';
import { wayBack } from '@/features/account/way-back';
import type { SearchParams } from '@/features/catalogue/filter';

export const metadata = { title: 'Sign in', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const back = wayBack((await searchParams).return);
  if (await visitorIfKnown()) redirect(back);
  return (
    <Door
      title="Sign in"
      other={{
        question: 'New here?',
        words: 'Create an account',
        href: `/register?return=${encodeURIComponent(back)}`,
      }}
    >
      <SignInForm back={back} />
    </Door>
  );
}
