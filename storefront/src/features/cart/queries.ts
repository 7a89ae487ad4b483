import 'server-only';
import { cookies } from 'next/headers';
import { shop, unlessMissing } from '@/shop-api/server';
import type { Cart } from '@/shop-api/types';

/** The visitor's cart for the first picture of a page; `undefined` leaves the question to the browser. */
export async function visitorsCart(): Promise<Cart | null | undefined> {
  const jar = await cookies();
  if (!jar.has('cart_token') && !jar.has('session')) return null;
  try {
    return (await shop.currentCart().catch(unlessMissing)) ?? null;
  } catch {
    return undefined;
  }
}
