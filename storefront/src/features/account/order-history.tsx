import Link from 'next/link';
import type { ReactNode } from 'react';
import { Totals } from '@/features/cart/totals';
import type { Covers } from '@/features/order/covers';
import { OrderBooks } from '@/features/order/order-books';
import { orderStates, refundStates } from '@/features/order/states';
import { Timeline } from '@/features/order/timeline';
import type { Order } from '@/shop-api/types';
import { Address } from '@/ui/address';
import { Dot } from '@/ui/dot';
import { formatMoney } from '@/ui/money';
import { formatDay } from '@/ui/time';

/** One's own order, afterwards: the books, where they are, and what has been paid. */
export function OrderHistory({ order, covers }: { order: Order; covers: Covers }) {
  const { words, tone } = orderStates[order.state];
  const shipments = order.shipments ?? [];
  const refunds = order.refunds ?? [];
  return (
    <>
      <nav aria-label="You are here" className="pt-s5 text-xs">
        <Link href="/account/orders" prefetch={false} className="text-quiet hover:text-act">
          Your orders
        </Link>
      </nav>
      <header className="grid gap-s2 pt-s4 pb-s5">
        <h1 className="shop-heading amount text-title">Order {order.number}</h1>
        <p className="flex flex-wrap gap-s4 text-s">
          <Dot tone={tone}>{words}</Dot>
          <span className="text-quiet">
            placed <time dateTime={order.createdAt}>{formatDay(order.createdAt)}</time>
          </span>
        </p>
        {order.state === 'pending' && order.payment.action && (
          <p className="text-s">
            <a href={order.payment.action.url} className="link font-medium">
              Confirm at your bank that it is you
            </a>
          </p>
        )}
      </header>
      <OrderBooks lines={order.lines} covers={covers} />
      <div className="mt-s6 grid gap-s6 border-t border-rule pt-s6 md:grid-cols-2 md:gap-s7 lg:grid-cols-[1fr_1fr_20rem]">
        {order.timeline && order.timeline.length > 0 && (
          <Part title="What happened">
            <Timeline entries={order.timeline} />
          </Part>
        )}
        <div className="grid content-start gap-s6">
          {shipments.length > 0 && (
            <Part title="The parcel">
              {shipments.map((shipment) => (
                <p key={shipment.id}>
                  {shipment.carrier ?? 'Handed over'}
                  {shipment.trackingNumber && <span className="amount block">{shipment.trackingNumber}</span>}
                  <span className="block text-quiet">{formatDay(shipment.createdAt)}</span>
                </p>
              ))}
            </Part>
          )}
          {refunds.length > 0 && (
            <Part title="Your money back">
              {refunds.map((refund) => (
                <p key={refund.id} className="flex flex-wrap items-baseline gap-x-s4">
                  <span className="amount font-medium">{formatMoney(refund.amount)}</span>
                  <Dot tone={refundStates[refund.state].tone}>{refundStates[refund.state].words}</Dot>
                </p>
              ))}
            </Part>
          )}
          {order.shippingAddress && (
            <Part title="Goes to">
              <Address place={order.shippingAddress} />
            </Part>
          )}
        </div>
        <Part title="Total">
          <Totals amounts={order} final />
        </Part>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-s3 text-s">
      <h2 className="shop-heading text-m">{title}</h2>
      {children}
    </section>
  );
}
