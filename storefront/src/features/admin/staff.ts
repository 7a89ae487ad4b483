import 'server-only';
import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { visitor } from '@/features/account/visitor';
import { signInHref } from '@/features/account/way-back';
import { isProblem, type Problem } from '@/shop-api/problem';
import type { VersionedUser } from '@/shop-api/types';
import { mayEnter } from './areas';

/** The page that is asked for, as src/proxy.ts has noted it. */
async function thisPage(): Promise<string> {
  return (await headers()).get('x-page') ?? '/admin';
}

/** A member of staff who may see this page; a guest is led to the door, everybody else is told. */
export async function staffMember(): Promise<VersionedUser> {
  const page = await thisPage();
  const user = (await visitor()) ?? redirect(signInHref(page));
  if (!mayEnter(user.role, page.split('?')[0] ?? page)) forbidden();
  return user;
}

/** What a page of the admin was given, or why it was not. */
export type Loaded<Answer> = { at: 'loaded'; answer: Answer } | { at: 'down' } | { at: 'refused'; problem: Problem };

/** Asks; what concerns the whole page (signed out meanwhile, not allowed, not there) is settled here. */
export async function load<Answer>(asked: Promise<Answer>): Promise<Loaded<Answer>> {
  try {
    return { at: 'loaded', answer: await asked };
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.status === 0 || error.status === 429 || error.status >= 500) return { at: 'down' };
    if (error.status === 401) redirect(signInHref(await thisPage()));
    if (error.status === 403) forbidden();
    if (error.status === 404) notFound();
    return { at: 'refused', problem: error };
  }
}

/** For a single thing there is nothing to narrow: what cannot be read is not there. */
export async function loadOne<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  const loaded = await load(asked);
  if (loaded.at === 'refused') notFound();
  return loaded.at === 'loaded' ? loaded.answer : null;
}
