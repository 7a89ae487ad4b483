import type { Ask, Client } from './client';
import { newKey } from './key';
import type {
  Address,
  Author,
  Cart,
  Category,
  Money,
  Order,
  OrderItem,
  Page,
  Payment,
  Product,
  ProductItem,
  ShippingOption,
  User,
  VersionedUser,
} from './types';

export type ProductQuery = {
  q?: string;
  category?: string;
  author?: string;
  format?: string;
  language?: string;
  priceMin?: string;
  priceMax?: string;
  yearMin?: string;
  yearMax?: string;
  ratingMin?: string;
  inStock?: boolean;
  sort?: string;
  cursor?: string;
  limit?: number;
  count?: boolean;
};

export type Wanted = { variantId: string; quantity: number };

export type Delivery = { email?: string; shippingAddress?: Address; shippingMethod?: string };

export type Purchase = { cartId: string; payment: { token: string }; expectedTotal: Money };

export type Registration = { email: string; password: string; name: string };

export type AccountChange = { name?: string; email?: string; password?: string; currentPassword?: string };

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
    authors: () => ask<Page<Author>>('GET', '/authors', { query: { limit: 100 } }),
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
    myOrders: (cursor?: string | null) => ask<Page<OrderItem>>('GET', '/orders', { query: { cursor, limit: 20 } }),

    register: (registration: Registration) => ask<User>('POST', '/auth/register', { body: registration }),
    /** The session becomes a cookie that no script can read. */
    signIn: (email: string, password: string) =>
      ask<{ user: User }>('POST', '/auth/login', { body: { email, password } }),
    signOut: () => ask<undefined>('POST', '/auth/logout', { body: {} }),
    me: () => ask<VersionedUser>('GET', '/users/me', { tagged: true }),
    changeMe: (change: AccountChange, version: number) =>
      ask<VersionedUser>('PATCH', '/users/me', { body: change, version, tagged: true, key: newKey() }),
    closeAccount: (version: number) => ask<undefined>('DELETE', '/users/me', { version, key: newKey() }),
  };
}
