import 'server-only';
import { redirect } from 'next/navigation';
import type { VersionedUser } from '@/shop-api/types';
import { visitor } from './visitor';
import { signInHref } from './way-back';

/** Whoever is signed in; everybody else is led to the door and back to this page afterwards. */
export async function signedIn(page: string): Promise<VersionedUser> {
  return (await visitor()) ?? redirect(signInHref(page));
}
