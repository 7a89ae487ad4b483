import type { Cart } from '@/shop-api/types';

/** A cart that has been ordered holds nothing any more: the next book opens a new one. */
export function openCartOf(cart: Cart | null | undefined): Cart | null {
  return cart?.state === 'open' ? cart : null;
}

export function booksIn(cart: Cart | null | undefined): number {
  return openCartOf(cart)?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0;
}

/** What the cart will look like. Its amounts stay as they were: only the server adds up. */
export function withQuantity(cart: Cart, lineId: string, quantity: number): Cart {
  return { ...cart, lines: cart.lines.map((line) => (line.id === lineId ? { ...line, quantity } : line)) };
}

export function withoutLine(cart: Cart, lineId: string): Cart {
  return { ...cart, lines: cart.lines.filter((line) => line.id !== lineId) };
}
