'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import { shop } from '@/shop-api/browser';
import { explain } from '@/shop-api/explain';
import { isProblem } from '@/shop-api/problem';
import { Button, buttonLook } from '@/ui/button';
import { Message } from '@/ui/message';
import { goOnTo } from './leaving';

/** After the bank's own page: tells the server, once, and goes on to where its answer belongs. */
export function ReturnFromBank({ orderId, paymentId }: { orderId: string; paymentId: string }) {
  // A query, not a mutation: the payment is the key, so repeating it changes nothing and two renderings ask once.
  const confirmed = useQuery({
    queryKey: ['confirmation', paymentId],
    queryFn: () => whereTo(orderId, paymentId),
    staleTime: Infinity,
    gcTime: 0,
  });

  useEffect(() => {
    if (confirmed.data) goOnTo(confirmed.data);
  }, [confirmed.data]);

  if (confirmed.isError) {
    const { title, next } = explain(confirmed.error);
    return (
      <Message
        title={title}
        actions={
          <>
            <Button onClick={() => void confirmed.refetch()}>Try again</Button>
            <Link href={`/orders/${orderId}`} prefetch={false} className={buttonLook({ look: 'line' })}>
              Look at the order
            </Link>
          </>
        }
      >
        <p>{next} Asking again is safe: a payment is made once.</p>
      </Message>
    );
  }
  return (
    <Message title="Back from your bank">
      <p role="status">We are telling the shop what it said. This takes a moment.</p>
      <noscript>
        <p>
          Without JavaScript this page cannot go on by itself. <a href={`/orders/${orderId}`}>Look at the order</a>
        </p>
      </noscript>
    </Message>
  );
}

async function whereTo(orderId: string, paymentId: string): Promise<string> {
  try {
    await shop.confirmPayment(paymentId);
  } catch (error) {
    if (isProblem(error, 'payment-declined'))
      return `/cart?declined=${encodeURIComponent(error.body.code ?? 'card_declined')}`;
    // Decided already, in another tab or by the server itself: the order tells.
    if (!isProblem(error) || error.status !== 409) throw error;
  }
  return `/orders/${orderId}`;
}
