import { plainly } from '@/ui/words';

/** Acts that leave a trace, by the name under which the log keeps them. */
const kept = [
  'write_catalogue',
  'write_suppliers',
  'correct_inventory',
  'edit_order',
  'ship_order',
  'deliver_order',
  'cancel_order',
  'refund_order',
  'write_users',
  'change_own_account',
];

export const actOptions: Record<string, string> = {
  '': 'Any act',
  ...Object.fromEntries(kept.map((act) => [act, plainly(act)])),
};
