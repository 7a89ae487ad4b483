import 'server-only';
import { staff } from '@/shop-api/server';
import type { Named } from '@/shop-api/types';

/** Enough to choose from; a form without suppliers still says everything else. */
export async function suppliersToChoose(): Promise<Named[]> {
  const page = await staff.list('suppliers', { limit: 100 }).catch(() => null);
  return (page?.items ?? []).map(({ id, slug, name }) => ({ id, slug, name }));
}
