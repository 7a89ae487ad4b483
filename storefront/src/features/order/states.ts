import type { OrderState, Refund } from '@/shop-api/types';
import type { Tone } from '@/ui/dot';

export type Said = { words: string; tone: Tone };

/** Where an order stands, in a word or two; buyers and staff read the same. */
export const orderStates: Record<OrderState, Said> = {
  pending: { words: 'Waits for payment', tone: 'warn' },
  confirmed: { words: 'Paid', tone: 'good' },
  part_shipped: { words: 'Partly shipped', tone: 'act' },
  shipped: { words: 'Shipped', tone: 'act' },
  delivered: { words: 'Delivered', tone: 'quiet' },
  completed: { words: 'Completed', tone: 'quiet' },
  cancelled: { words: 'Cancelled', tone: 'bad' },
  part_refunded: { words: 'Partly refunded', tone: 'quiet' },
  refunded: { words: 'Refunded', tone: 'quiet' },
  part_returned: { words: 'Partly returned', tone: 'quiet' },
  returned: { words: 'Returned', tone: 'quiet' },
};

export const refundStates: Record<Refund['state'], Said> = {
  pending: { words: 'On its way back', tone: 'warn' },
  succeeded: { words: 'Paid back', tone: 'good' },
  failed: { words: 'Did not go through', tone: 'bad' },
};
