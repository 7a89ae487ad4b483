import 'server-only';
import { shop } from '@/shop-api/server';
import type { Image, Order } from '@/shop-api/types';

/** The covers of what was bought, by product. An order keeps what was agreed, not how it looked. */
export type Covers = Record<string, { author: string; image: Image | null }>;

/** As many as are fetched; nobody buys more different books at once than fit on a few shelves. */
const MOST = 12;

export async function coversOf(order: Order): Promise<Covers> {
  const ids = [...new Set(order.lines.map((line) => line.productId))].slice(0, MOST);
  const found = await Promise.all(
    ids.map(async (id) => {
      // A book that is no longer sold stands on the shelf in its plain cloth.
      const product = await shop.product(id).catch(() => null);
      return [id, { author: product?.authors[0]?.name ?? '', image: product?.image ?? null }] as const;
    }),
  );
  return Object.fromEntries(found);
}
