import { orderStates } from '@/features/order/states';

export const orderStateOptions: Record<string, string> = {
  '': 'Any state',
  ...Object.fromEntries(Object.entries(orderStates).map(([state, { words }]) => [state, words])),
};
