import type { CorrectionReason } from '@/shop-api/staff-types';
import { plainly } from '@/ui/words';

/** Why somebody corrects a stock. */
export const reasonNames: Record<CorrectionReason, string> = {
  received: 'Goods have arrived',
  counted: 'Counted again',
  damaged: 'Damaged',
  lost: 'Lost',
  found: 'Found',
  returned: 'Sent back by a buyer',
};

const byOrders: Record<string, string> = {
  held: 'Held for an order',
  released: 'Let go by an order',
  shipped: 'Shipped',
};

export function reasonInWords(reason: string): string {
  return { ...byOrders, ...reasonNames }[reason] ?? plainly(reason);
}

/** "+3", "−2", and nothing where nothing changed. */
export function signed(change: number): string {
  if (change === 0) return '';
  return change > 0 ? `+${change}` : `−${-change}`;
}
