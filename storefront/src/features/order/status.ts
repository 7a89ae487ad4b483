import type { Order } from '@/shop-api/types';

/** What the buyer has to know about their order, and nothing that only the shop has to. */
export type Status = 'bought' | 'waits-for-bank' | 'waits-for-you' | 'not-bought' | 'refunded';

export function statusOf(order: Pick<Order, 'state' | 'payment'>): Status {
  if (order.state === 'pending') return order.payment.state === 'requires_action' ? 'waits-for-you' : 'waits-for-bank';
  if (order.state === 'cancelled') return 'not-bought';
  if (order.state === 'refunded' || order.state === 'returned') return 'refunded';
  return 'bought';
}

/** Whether the order may still change by itself while somebody looks at it. */
export function isOpen(order: Pick<Order, 'state'>): boolean {
  return order.state === 'pending';
}
