import type { OrderAction } from '@/shop-api/types';

/** An act upon an order keeps its name all the way: on the button, while it runs, and once it is done. */
export type Act = {
  does: string;
  doing: string;
  done: string;
  /** What it means, said before it happens. */
  means: string;
  /** An answer that cannot be taken back. */
  grave?: boolean;
};

export const acts: Record<Exclude<OrderAction, 'edit'>, Act> = {
  ship: {
    does: 'Ship order',
    doing: 'Shipping…',
    done: 'Order shipped',
    means: 'The books leave the stock, and the buyer is told by mail.',
  },
  deliver: {
    does: 'Mark as delivered',
    doing: 'Marking…',
    done: 'Order marked as delivered',
    means: 'The parcel has arrived.',
  },
  cancel: {
    does: 'Cancel order',
    doing: 'Cancelling…',
    done: 'Order cancelled',
    means: 'The whole amount goes back to the buyer, and the books go back on the shelf. This cannot be undone.',
    grave: true,
  },
  refund: {
    does: 'Refund order',
    doing: 'Refunding…',
    done: 'Order refunded',
    means:
      'The whole amount goes back to the buyer. Books that have left stay out; others go back on the shelf. This cannot be undone.',
    grave: true,
  },
};

export type ActName = keyof typeof acts;

/** In the order in which they come about, whatever order the server names them in. */
export function actsAmong(actions: OrderAction[] = []): ActName[] {
  return (Object.keys(acts) as ActName[]).filter((act) => actions.includes(act));
}
