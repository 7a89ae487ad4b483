import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { isProblem } from '@/shop-api/problem';
import { shop } from '@/shop-api/server';
import type { VersionedUser } from '@/shop-api/types';

/** Who is looking at this page: asked once per page; `null` for a guest, also for one whose session has ended. */
export const visitor = cache(async (): Promise<VersionedUser | null> => {
  if (!(await cookies()).has('session')) return null;
  return shop.me().catch((error: unknown) => {
    if (isProblem(error) && (error.status === 401 || error.status === 404)) return null;
    throw error;
  });
});

/** The same where a page can do without knowing. */
export async function visitorIfKnown(): Promise<VersionedUser | null> {
  return visitor().catch(() => null);
}
