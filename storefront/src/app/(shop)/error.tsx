'use client';

import { explain } from '@/shop-api/explain';
import { Button } from '@/ui/button';
import { Message } from '@/ui/message';

/** The net under every page. What the server threw arrives here without its words, so it is said in general. */
export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  const { title, next } = explain(error);
  return (
    <Message title={title} actions={<Button onClick={reset}>Try again</Button>}>
      <p>{next} Your cart is kept.</p>
    </Message>
  );
}
