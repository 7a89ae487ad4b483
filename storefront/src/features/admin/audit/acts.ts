import { plainly } from '@/ui/words';

/** Acts that leave a trace, by the name under which the log keeps them. */
const acts: Record<string, string> = {
  write_catalogue: 'Changed the catalogue',
  write_suppliers: 'Changed a supplier',
  correct_inventory: 'Corrected a stock',
  edit_order: 'Changed an order',
  ship_order: 'Shipped an order',
  deliver_order: 'Marked an order as delivered',
  cancel_order: 'Cancelled an order',
  refund_order: 'Refunded an order',
  register: 'Made an account',
  write_users: 'Changed a user',
  change_own_account: 'Changed their own account',
};

export function actInWords(act: string): string {
  return acts[act] ?? plainly(act);
}

export const actOptions: Record<string, string> = { '': 'Any act', ...acts };
