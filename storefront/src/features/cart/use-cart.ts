'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { shop } from '@/shop-api/browser';
import { isProblem } from '@/shop-api/problem';
import type { Wanted } from '@/shop-api/shop';
import type { Cart } from '@/shop-api/types';
import { openCartOf, withoutLine, withQuantity } from './cart';

export const cartKey = ['cart'];
/** Changes of the cart go one after the other, in the order in which they were made. */
const oneAtATime = { id: 'cart' };

/** The visitor's cart, open or ordered: `null` when there is none, `undefined` until that is known. */
export function useCart() {
  return useQuery({ queryKey: cartKey, queryFn: readCart, staleTime: 10_000 });
}

async function readCart(): Promise<Cart | null> {
  try {
    return await shop.currentCart();
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}

/** Puts a book into the cart, and makes the cart first if there is none (or the last one has been ordered). */
export function useAddToCart() {
  const cache = useQueryClient();
  return useMutation({
    scope: oneAtATime,
    mutationFn: async (wanted: Wanted) => {
      const known = await cache.query({ queryKey: cartKey, queryFn: readCart, staleTime: 'static' }).catch(() => null);
      const cart = openCartOf(known);
      if (!cart) return shop.openCart([wanted]);
      try {
        return await shop.addLine(cart.id, wanted);
      } catch (error) {
        // Ordered or gone meanwhile, in another tab perhaps.
        if (isProblem(error) && (error.slug === 'cart-closed' || error.status === 404)) return shop.openCart([wanted]);
        throw error;
      }
    },
    onSuccess: (cart) => {
      cache.setQueryData(cartKey, cart);
    },
  });
}

/** Shows the change at once, then what the server made of it; puts everything back if it refused. */
export function useChangeCart() {
  const cache = useQueryClient();
  return useMutation({
    scope: oneAtATime,
    mutationFn: async ({ cart, lineId, quantity }: { cart: Cart; lineId: string; quantity: number }) => {
      if (quantity > 0) return shop.setQuantity(cart.id, lineId, quantity);
      await shop.removeLine(cart.id, lineId);
      return readCart();
    },
    onMutate: async ({ lineId, quantity }) => {
      await cache.cancelQueries({ queryKey: cartKey });
      const before = cache.getQueryData<Cart | null>(cartKey);
      cache.setQueryData<Cart | null>(cartKey, (cart) =>
        cart && quantity > 0 ? withQuantity(cart, lineId, quantity) : cart && withoutLine(cart, lineId),
      );
      return { before };
    },
    onSuccess: (cart) => {
      // With another change on its way, this answer is already old.
      if (cache.isMutating() === 1) cache.setQueryData(cartKey, cart);
    },
    onError: (_error, _change, context) => {
      cache.setQueryData(cartKey, context?.before);
      void cache.invalidateQueries({ queryKey: cartKey });
    },
  });
}
