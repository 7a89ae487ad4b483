import type { CorrectionReason } from '@/shop-api/staff-types';

/** Why somebody corrects a stock. */
export const correctionReasonNames: Record<CorrectionReason, string> = {
  received: 'Received',
  counted: 'Counted',
  damaged: 'Damaged',
  lost: 'Lost',
  found: 'Found',
  returned: 'Returned',
};

const others: Record<string, string> = {
  initial: 'First stock',
  imported: 'Imported',
  reserved: 'Held for an order',
  held: 'Held for an order',
  released: 'Given back by an order',
  shipped: 'Shipped',
};

/** Why a stock changed, also by orders; a reason that is new here speaks for itself. */
export function reasonInWords(reason: string): string {
  const known = { ...others, ...correctionReasonNames } as Record<string, string>;
  return known[reason] ?? reason.charAt(0).toUpperCase() + reason.slice(1).replaceAll('_', ' ');
}
