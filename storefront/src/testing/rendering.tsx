import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { cartKey } from '@/features/cart/use-cart';
import type { Cart } from '@/shop-api/types';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});

/** Draws a component as a page would: with the cart that came along. */
export function show(children: ReactNode, { cart }: { cart?: Cart | null } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  if (cart !== undefined) client.setQueryData(cartKey, cart);
  return render(<QueryClientProvider client={client}>{children}</QueryClientProvider>);
}

export type Asked = { method: string; path: string; body: unknown; key: string | null; version: string | null };
type Answer = Response | Error;

/** Stands in for the server: answers each `METHOD /path` by its handler and notes what was asked. */
export function serve(handlers: Record<string, (asked: Asked) => Answer>): Asked[] {
  const log: Asked[] = [];
  vi.stubGlobal('fetch', (url: string, { method = 'GET', body, headers }: RequestInit) => {
    const path = url.replace('/api/v1', '');
    const sent = headers as Record<string, string>;
    const asked = {
      method,
      path,
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null,
      key: sent['Idempotency-Key'] ?? null,
      version: sent['If-Match'] ?? null,
    };
    log.push(asked);
    const handler = handlers[`${method} ${path}`];
    const answer = handler ? handler(asked) : new Error(`nobody answers ${method} ${path}`);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return log;
}

export function problem(status: number, slug: string, more: object = {}): Response {
  return new Response(JSON.stringify({ type: `/problems/${slug}`, title: slug, status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
