'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { cartKey } from '@/features/cart/use-cart';
import { shop } from '@/shop-api/browser';
import { newKey } from '@/shop-api/key';
import type { Cart, Money } from '@/shop-api/types';
import { forgetAttempt, keepAttempt, useKeptAttempt } from './attempt-store';
import { leaveFor } from './leaving';
import { accepted, rejected, settledBy, type Attempt, type PurchaseState } from './purchase';

/** Buys, and remembers what it asked until it knows the answer. `declined` is the code with which the bank sent us back. */
export function usePurchase(cart: Cart, declined: string | null) {
  const cache = useQueryClient();
  const kept = useKeptAttempt(cart.id);
  const [since, setState] = useState<PurchaseState | null>(null);
  const state = settledBy(since ?? foundAt(kept, declined), cart);

  const ask = useCallback(
    async (attempt: Attempt) => {
      keepAttempt(attempt);
      setState({ at: 'paying', attempt });
      const { key, ...purchase } = attempt;
      const next = await shop.buy(purchase, key).then(accepted, (error: unknown) => rejected(attempt, error));
      if (next.at !== 'unsure') forgetAttempt();
      setState(next);
      if (next.at === 'leaving') leaveFor(next.to);
      // Whatever surprised us, the cart shows it: new prices, what is left, or that it is closed.
      else if (next.at !== 'declined') await cache.invalidateQueries({ queryKey: cartKey });
      return next;
    },
    [cache],
  );

  return {
    state,
    /** Buys for exactly the total that the buyer has seen. */
    pay: (token: string, expectedTotal: Money) =>
      ask({ cartId: cart.id, payment: { token }, expectedTotal, key: newKey() }),
    /** The same attempt again, with the same key. */
    again: (attempt: Attempt) => ask(attempt),
  };
}

/** How the page finds the purchase when it is opened: with an attempt left open, sent back by the bank, or untouched. */
function foundAt(kept: Attempt | null, declined: string | null): PurchaseState {
  if (kept) return { at: 'unsure', attempt: kept, why: 'no-answer' };
  return declined ? { at: 'declined', code: declined } : { at: 'ready' };
}
