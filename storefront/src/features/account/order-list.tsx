import Link from 'next/link';
import { orderStates } from '@/features/order/states';
import type { OrderItem } from '@/shop-api/types';
import { Dot } from '@/ui/dot';
import { formatMoney } from '@/ui/money';
import { formatDay } from '@/ui/time';
import { count } from '@/ui/words';

/** A customer's orders, newest first: lines and rules, each one link. */
export function OrderList({ orders }: { orders: OrderItem[] }) {
  return (
    <ul className="border-t border-rule">
      {orders.map((order) => (
        <li key={order.id} className="border-b border-rule">
          <Link
            href={`/account/orders/${order.id}`}
            prefetch={false}
            className="group grid grid-cols-[1fr_auto] items-baseline gap-x-s5 gap-y-s1 py-s4 text-s md:grid-cols-[10rem_1fr_10rem_6rem]"
          >
            <span className="amount font-semibold group-hover:text-act">{order.number}</span>
            <span className="text-quiet max-md:order-3">
              <time dateTime={order.createdAt}>{formatDay(order.createdAt)}</time>, {count(order.itemCount, 'book')}
            </span>
            <span className="max-md:order-4 max-md:text-right">
              <Dot tone={orderStates[order.state].tone}>{orderStates[order.state].words}</Dot>
            </span>
            <span className="amount text-right">{formatMoney(order.total)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
