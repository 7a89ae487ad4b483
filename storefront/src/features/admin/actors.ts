import 'server-only';
import { staff } from '@/shop-api/server';
import type { User } from '@/shop-api/types';
import { mayEnter } from './areas';

/** The names behind the ids of those who did something, as far as this member of staff may know them. */
export async function namesOf(actors: string[], viewer: User): Promise<Record<string, string>> {
  const known: Record<string, string> = { [viewer.id]: viewer.name };
  if (!mayEnter(viewer.role, '/admin/users')) return known;
  const others = [...new Set(actors)].filter((id) => id.startsWith('usr_') && id !== viewer.id);
  await Promise.all(
    others.map(async (id) => {
      // Somebody who has left, or a moment without an answer: the id has to do.
      const user = await staff.user(id).catch(() => null);
      if (user) known[id] = user.name;
    }),
  );
  return known;
}
