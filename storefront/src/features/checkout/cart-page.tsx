'use client';

import { booksIn } from '@/features/cart/cart';
import { useCart } from '@/features/cart/use-cart';
import { explain } from '@/shop-api/explain';
import { Button } from '@/ui/button';
import { Message } from '@/ui/message';
import { count } from '@/ui/words';
import { Checkout } from './checkout';
import type { Country } from './countries';
import type { Buyer } from './delivery';
import { EmptyCart } from './empty-cart';

type CartPageProps = { buyer: Buyer | null; countries: Country[]; declined: string | null };

/** The cart in each of its conditions: not known yet, not to be had, empty, and full. */
export function CartPage({ buyer, countries, declined }: CartPageProps) {
  const { data: cart, error, isError, refetch } = useCart();

  if (cart === undefined && isError) {
    const { title, next } = explain(error);
    return (
      <Message title={title} actions={<Button onClick={() => void refetch()}>Try again</Button>}>
        <p>{next}</p>
      </Message>
    );
  }
  if (cart === undefined) return <LoadingCart />;
  if (cart === null || cart.state === 'ordered' || cart.lines.length === 0) return <EmptyCart cart={cart} />;
  return (
    <>
      <h1 className="shop-heading pt-s6 pb-s5 text-title">
        Cart <span className="text-quiet">{count(booksIn(cart), 'book')}</span>
      </h1>
      <Checkout key={cart.id} cart={cart} buyer={buyer} countries={countries} declined={declined} />
    </>
  );
}

function LoadingCart() {
  return (
    <div role="status" className="grid gap-s5 py-s6">
      <h1 className="shop-heading text-title">Cart</h1>
      <span className="sr-only">Fetching your cart</span>
      {[0, 1].map((row) => (
        <div key={row} className="flex gap-s4 border-t border-rule pt-s4" aria-hidden="true">
          <span className="cover blank w-thumb" />
          <span className="h-s4 w-1/3 rounded bg-shade" />
        </div>
      ))}
    </div>
  );
}
