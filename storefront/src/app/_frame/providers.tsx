'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { cartKey } from '@/features/cart/use-cart';
import type { Cart } from '@/shop-api/types';

/** What all client components share. The cart comes along with the page, so that its number never pops in. */
export function Providers({ cart, children }: { cart: Cart | null | undefined; children: ReactNode }) {
  const [client] = useState(() => {
    // Trying again is the API client's business, and only its.
    const created = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
    if (cart !== undefined) created.setQueryData(cartKey, cart);
    return created;
  });
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
