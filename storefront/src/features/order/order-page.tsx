'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Totals } from '@/features/cart/totals';
import { shop } from '@/shop-api/browser';
import type { Order } from '@/shop-api/types';
import { Address } from '@/ui/address';
import { buttonLook } from '@/ui/button';
import { formatDay } from '@/ui/time';
import { declineInWords } from '@/features/checkout/purchase';
import type { Covers } from './covers';
import { OrderBooks } from './order-books';
import { isOpen, statusOf } from './status';

const ASK_EVERY = 2_000;

/** The confirmation. While the bank is still thinking it asks the server until the order is decided. */
export function OrderPage({ order: first, covers }: { order: Order; covers: Covers }) {
  const { data: order } = useQuery({
    queryKey: ['order', first.id],
    queryFn: () => shop.order(first.id),
    initialData: first,
    staleTime: Infinity,
    refetchInterval: (query) => (query.state.data && isOpen(query.state.data) ? ASK_EVERY : false),
  });

  return (
    <>
      <Headline order={order} />
      <OrderBooks lines={order.lines} covers={covers} />
      <section
        aria-label="The order"
        className="mt-s6 grid gap-s6 border-t border-rule pt-s6 md:grid-cols-[1fr_20rem] md:gap-s7"
      >
        <Details order={order} />
        <Totals amounts={order} final />
      </section>
    </>
  );
}

function Headline({ order }: { order: Order }) {
  const { title, text, actions } = headlineOf(order);
  return (
    <div className="grid gap-s4 pt-s7 pb-s5" role="status">
      <h1 className="font-book text-hero-m leading-[1.1] font-medium tracking-tight">{title}</h1>
      <p className="max-w-measure text-m text-pretty text-quiet">{text}</p>
      {actions && <p className="flex flex-wrap gap-s3">{actions}</p>}
    </div>
  );
}

function headlineOf(order: Order) {
  const toBooks = (
    <Link href="/books" prefetch={false} className={buttonLook({ look: 'line' })}>
      Look at more books
    </Link>
  );
  switch (statusOf(order)) {
    case 'bought':
      return {
        title: booksOf(order) === 1 ? 'Thank you. It is yours.' : 'Thank you. They are yours.',
        text: `Order ${order.number} is paid. Keep this number: with it we find your order at once.`,
        actions: toBooks,
      };
    case 'waits-for-bank':
      return {
        title: 'We are waiting for your bank',
        text: `Order ${order.number} is placed and the books are held for you. The bank takes longer than usual; this page goes on by itself as soon as it answers.`,
        actions: null,
      };
    case 'waits-for-you':
      return {
        title: 'Your bank has a question',
        text: `Order ${order.number} is placed and the books are held for you for 15 minutes. Confirm at your bank that it is you.`,
        actions: order.payment.action && (
          <a href={order.payment.action.url} className={buttonLook()}>
            Go to the bank
          </a>
        ),
      };
    case 'not-bought':
      return {
        title: 'This order was not bought',
        text: `${order.payment.failureCode ? declineInWords(order.payment.failureCode) : 'The payment did not go through.'} Nothing was charged for order ${order.number}, and the books are in your cart as before.`,
        actions: (
          <Link href="/cart" prefetch={false} className={buttonLook()}>
            Go to cart
          </Link>
        ),
      };
    case 'refunded':
      return { title: 'Your money is on its way back', text: `Order ${order.number} was refunded.`, actions: toBooks };
  }
}

function Details({ order }: { order: Order }) {
  const address = order.shippingAddress;
  return (
    <dl className="grid content-start gap-s5 text-s lg:grid-cols-2">
      <Detail name="Order">{order.number}</Detail>
      <Detail name="Placed">
        <time dateTime={order.createdAt}>{formatDay(order.createdAt)}</time>
      </Detail>
      {order.email && <Detail name="E-mail">{order.email}</Detail>}
      {address && (
        <Detail name="Goes to">
          <Address place={address} />
        </Detail>
      )}
    </dl>
  );
}

function booksOf(order: Order): number {
  return order.lines.reduce((sum, line) => sum + line.quantity, 0);
}

function Detail({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-quiet">{name}</dt>
      <dd className="amount break-words">{children}</dd>
    </div>
  );
}
