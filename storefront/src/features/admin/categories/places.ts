import { inTreeOrder } from '@/features/catalogue/tree';
import type { Category } from '@/shop-api/types';

export type Place = { id: string; name: string; depth: number };

/** Where a category may stand: anywhere but below itself. */
export function placesFor(category: Category | null, all: Category[]): Place[] {
  const inTree = inTreeOrder(all);
  const own = inTree.findIndex((placed) => placed.category.id === category?.id);
  const ownDepth = inTree[own]?.depth ?? 0;
  let end = own + 1;
  while ((inTree[end]?.depth ?? 0) > ownDepth) end++;
  const elsewhere = own < 0 ? inTree : [...inTree.slice(0, own), ...inTree.slice(end)];
  return elsewhere.map(({ category: { id, name }, depth }) => ({ id, name, depth }));
}
