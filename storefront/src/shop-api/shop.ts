import type { Ask, Client } from './client';
import { newKey } from './key';
import type {
  Address,
  Author,
  AuthorItem,
  Cart,
  Category,
  Money,
  Order,
  Page,
  Payment,
  Product,
  ProductItem,
  ShippingOption,
} from './types';

export type ProductQuery = {
  category?: string;
  author?: string;
  sort?: string;
  inStock?: boolean;
  cursor?: string;
  limit?: number;
  count?: boolean;
};

export type Wanted = { variantId: string; quantity: number };

export type Delivery = { email?: string; shippingAddress?: Address; shippingMethod?: string };

export type Purchase = { cartId: string; payment: { token: string }; expectedTotal: Money };

export type Shop = ReturnType<typeof shopOf>;

/** Every request that the shop knows, each once. A write gets a key here unless its caller keeps one of its own. */
export function shopOf(ask: Client) {
  return {
    products: (query: ProductQuery, options?: Pick<Ask, 'signal'>) =>
      ask<Page<ProductItem>>('GET', '/products', { query, ...options }),
    product: (slug: string) => ask<Product>('GET', `/products/${encodeURIComponent(slug)}`),
    categories: (cursor: string | null) =>
      ask<Page<Category>>('GET', '/categories', { query: { limit: 100, ...(cursor && { cursor }) } }),
    category: (slug: string) => ask<Category>('GET', `/categories/${encodeURIComponent(slug)}`),
    authors: () => ask<Page<AuthorItem>>('GET', '/authors', { query: { limit: 100 } }),
    author: (slug: string) => ask<Author>('GET', `/authors/${encodeURIComponent(slug)}`),

    currentCart: () => ask<Cart>('GET', '/cart'),
    openCart: (lines: Wanted[]) => ask<Cart>('POST', '/carts', { body: { lines }, key: newKey() }),
    addLine: (cartId: string, line: Wanted) =>
      ask<Cart>('POST', `/carts/${cartId}/lines`, { body: line, key: newKey() }),
    setQuantity: (cartId: string, lineId: string, quantity: number) =>
      ask<Cart>('PATCH', `/carts/${cartId}/lines/${lineId}`, { body: { quantity }, key: newKey() }),
    removeLine: (cartId: string, lineId: string) =>
      ask<undefined>('DELETE', `/carts/${cartId}/lines/${lineId}`, { key: newKey() }),
    setDelivery: (cartId: string, delivery: Delivery) =>
      ask<Cart>('PATCH', `/carts/${cartId}`, { body: delivery, key: newKey() }),
    shippingOptions: (cartId: string) => ask<{ items: ShippingOption[] }>('GET', `/carts/${cartId}/shipping-options`),

    buy: (purchase: Purchase, key: string) => ask<Order>('POST', '/orders', { body: purchase, key }),
    order: (id: string) => ask<Order>('GET', `/orders/${encodeURIComponent(id)}`),
    /** The key is the payment itself: whoever comes back twice from their bank confirms once. */
    confirmPayment: (id: string) =>
      ask<Payment>('POST', `/payments/${encodeURIComponent(id)}/confirmations`, { body: {}, key: `confirm-${id}` }),
  };
}
