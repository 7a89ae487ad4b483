import type { ReactNode } from 'react';
import type { TimelineEntry } from '@/shop-api/types';
import { formatMoment } from '@/ui/time';

const words: Record<string, string> = {
  placed: 'Order placed',
  paid: 'Paid',
  confirmed: 'Paid',
  payment_failed: 'Payment did not go through',
  shipped: 'Shipped',
  delivered: 'Delivered',
  completed: 'Completed',
  cancelled: 'Cancelled',
  refund_requested: 'Refund begun',
  refund_pending: 'Refund begun',
  refund_failed: 'Refund did not go through',
  refunded: 'Refunded',
  edited: 'Changed',
  note_changed: 'Note changed',
  address_changed: 'Address changed',
};

/** `order.refund_failed` and `refund_failed` are "Refund did not go through"; an event that is new here speaks for itself. */
export function eventInWords(event: string): string {
  const name = event.split('.').pop() ?? event;
  return words[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** What an edit changed, by the names of its fields. */
const fields: Record<string, string> = { note: 'The note', shippingAddress: 'The address' };

function detailInWords({ event, detail }: TimelineEntry): string | null {
  if (!detail || !event.endsWith('edited')) return detail;
  return detail
    .split(', ')
    .map((field) => fields[field] ?? field)
    .join(', ');
}

type TimelineProps = {
  entries: TimelineEntry[];
  /** Says who did it, for staff. */
  by?: (actor: string | null) => ReactNode;
};

/** What has happened to an order, the first thing first. */
export function Timeline({ entries, by }: TimelineProps) {
  return (
    <ol className="grid gap-s4 border-l border-rule pl-s4 text-s">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.event}`} className="relative">
          <svg
            viewBox="0 0 9 9"
            width="9"
            height="9"
            aria-hidden="true"
            className="absolute -left-s4 mt-s2 -translate-x-1/2 fill-edge"
          >
            <circle cx="4.5" cy="4.5" r="4.5" />
          </svg>
          <span className="block font-medium">{eventInWords(entry.event)}</span>
          {entry.detail && <span className="block break-words">{detailInWords(entry)}</span>}
          <span className="amount flex flex-wrap gap-x-s3 text-xs text-quiet">
            <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
            {by?.(entry.actor)}
          </span>
        </li>
      ))}
    </ol>
  );
}
