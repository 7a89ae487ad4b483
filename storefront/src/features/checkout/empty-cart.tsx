'use client';

import Link from 'next/link';
import { useLookedAt } from '@/features/catalogue/looked-at';
import { Shelf } from '@/features/catalogue/shelf';
import type { Cart } from '@/shop-api/types';
import { buttonLook } from '@/ui/button';
import { Cover } from '@/ui/cover';
import { Message } from '@/ui/message';
import { useKeptAttempt } from './attempt-store';

/** An empty cart names the order that it has become, and offers the books one looked at last. */
export function EmptyCart({ cart }: { cart: Cart | null }) {
  const books = useLookedAt();
  return (
    <>
      {cart?.orderId ? <Ordered cartId={cart.id} orderId={cart.orderId} /> : <Nothing />}
      {books.length > 0 && (
        <section aria-labelledby="looked-at" className="border-t border-rule pt-s6">
          <h2 id="looked-at" className="shop-heading mb-s5 text-l">
            You looked at these
          </h2>
          <Shelf six>
            {books.map((book) => (
              <li key={book.slug}>
                <Link href={`/books/${book.slug}`} prefetch={false} className="group block rounded">
                  <span className="stand">
                    <Cover title={book.title} author={book.author} image={book.image} alt="" className="lifts" />
                  </span>
                  <span className="book-title mt-s3 block text-s group-hover:text-act">{book.title}</span>
                  <span className="block text-xs text-quiet">{book.author}</span>
                </Link>
              </li>
            ))}
          </Shelf>
        </section>
      )}
    </>
  );
}

function Nothing() {
  return (
    <Message
      title="Your cart is empty"
      actions={
        <Link href="/books" prefetch={false} className={buttonLook()}>
          Look at the books
        </Link>
      }
    >
      <p>What you put into it stays for when you come back.</p>
    </Message>
  );
}

function Ordered({ cartId, orderId }: { cartId: string; orderId: string }) {
  // Bought, but the page never heard of it: here it does.
  const unheard = useKeptAttempt(cartId) !== null;
  return (
    <Message
      title={unheard ? 'Your order was placed' : 'Your cart is empty'}
      actions={
        <>
          <Link href={`/orders/${orderId}`} prefetch={false} className={buttonLook({ look: unheard ? 'act' : 'line' })}>
            Look at the order
          </Link>
          <Link href="/books" prefetch={false} className={buttonLook({ look: unheard ? 'line' : 'act' })}>
            Look at the books
          </Link>
        </>
      }
    >
      <p>{unheard ? 'Only its answer was lost on the way.' : 'What was in it has been ordered.'}</p>
    </Message>
  );
}
