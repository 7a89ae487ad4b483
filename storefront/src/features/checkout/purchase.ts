import { isProblem, type FieldError, type MissingStock } from '@/shop-api/problem';
import type { Purchase } from '@/shop-api/shop';
import type { Cart, Money, Order } from '@/shop-api/types';
import { sameMoney } from '@/ui/money';

/** One try to buy. Its key stays the same until the try has an answer, so that a repeat can never buy twice. */
export type Attempt = Purchase & { key: string };

/** Where a purchase stands. Each surprise is a state of its own, and the page has an answer for each. */
export type PurchaseState =
  | { at: 'ready' }
  | { at: 'paying'; attempt: Attempt }
  /** Bought, or on its way to the bank's page: the browser is leaving. */
  | { at: 'leaving'; to: string }
  /** No answer, or none yet. Only the same attempt may be repeated. */
  | { at: 'unsure'; attempt: Attempt; why: 'no-answer' | 'in-flight' | 'busy' }
  | { at: 'price-changed'; was: Money; total: Money }
  | { at: 'out-of-stock'; missing: MissingStock[] }
  | { at: 'cart-closed'; orderId: string | null }
  | { at: 'declined'; code: string }
  | { at: 'fields'; errors: FieldError[] }
  | { at: 'refused'; error: unknown };

/** The server took the order. It is paid, or the bank wants to ask, or the bank has not answered: the order's page knows. */
export function accepted(order: Order): PurchaseState {
  const url = order.payment.state === 'requires_action' ? order.payment.action?.url : undefined;
  return { at: 'leaving', to: url ?? `/orders/${order.id}` };
}

/** The server did not take the order, or did not say. */
export function rejected(attempt: Attempt, error: unknown): PurchaseState {
  if (!isProblem(error)) return { at: 'unsure', attempt, why: 'no-answer' };
  const { body } = error;
  switch (error.slug) {
    case 'price-changed':
      return body.total
        ? { at: 'price-changed', was: attempt.expectedTotal, total: body.total }
        : { at: 'refused', error };
    case 'out-of-stock':
      return { at: 'out-of-stock', missing: body.missing ?? [] };
    case 'cart-closed':
      return { at: 'cart-closed', orderId: body.orderId ?? null };
    case 'payment-declined':
      return { at: 'declined', code: body.code ?? 'card_declined' };
    case 'in-flight':
      return { at: 'unsure', attempt, why: 'in-flight' };
  }
  if (error.status === 429 || error.status === 503) return { at: 'unsure', attempt, why: 'busy' };
  // A broken answer (500, 502, 504) leaves open what happened, exactly like none.
  if (error.status === 0 || error.status >= 500) return { at: 'unsure', attempt, why: 'no-answer' };
  if (error.status === 422 && body.errors?.length) return { at: 'fields', errors: body.errors };
  return { at: 'refused', error };
}

/** Whether the form is closed for the moment: an attempt is out, and another one would be a second purchase. */
export function isOut(state: PurchaseState): boolean {
  return state.at === 'paying' || state.at === 'leaving' || state.at === 'unsure';
}

/** What is still worth saying, given the cart as it is by now: who has taken fewer books hears no more about it. */
export function settledBy(state: PurchaseState, cart: Cart): PurchaseState {
  switch (state.at) {
    case 'out-of-stock': {
      const isShort = ({ variantId, available }: MissingStock) =>
        cart.lines.some((line) => line.variantId === variantId && line.quantity > available);
      return state.missing.some(isShort) ? state : { at: 'ready' };
    }
    case 'price-changed':
      return [state.was, state.total].some((total) => sameMoney(total, cart.total)) ? state : { at: 'ready' };
    default:
      return state;
  }
}

const declines: Record<string, string> = {
  card_declined: 'Your bank declined the card. It does not say why: ask it, or take another card.',
  insufficient_funds: 'There is not enough money on this card. Take another one.',
  expired_card: 'This card has expired. Take another one.',
  incorrect_cvc: 'The security code of the card is wrong. Check it and try again.',
  incorrect_number: 'The number of the card is wrong. Check it and try again.',
  authentication_failed: 'Your bank could not confirm that it is you. Try again, or take another card.',
  authentication_required: 'Your bank wants to confirm that it is you, and that did not happen. Try again.',
  lost_card: 'This card was reported as lost. Take another one.',
  stolen_card: 'This card was reported as stolen. Take another one.',
  fraudulent: 'Your bank declined the card. It does not say why: ask it, or take another card.',
  processing_error: 'The bank could not handle the payment. Try again in a moment.',
};

/** A decline in plain words. */
export function declineInWords(code: string): string {
  return declines[code] ?? 'The payment was declined. Take another card, or ask your bank.';
}
