import type { Client } from './client';
import { newKey } from './key';
import type {
  AuditEntry,
  Correction,
  CorrectionMade,
  Resources,
  StaffProductItem,
  StockEntry,
  StockItem,
  Today,
  UserChange,
  UserDraft,
} from './staff-types';
import type { Address, Order, OrderItem, Page, Refund, Shipment, User, VersionedUser } from './types';

/** How a list is narrowed: each page of the admin says its own names. */
export type ListQuery = Record<string, string | number | boolean | null | undefined>;

type Kind = keyof Resources;

export type OrderChange = { note?: string | null; shippingAddress?: Address };

/** What only staff asks for. Who may do what is for the server to say. */
export function staffOf(ask: Client) {
  const at = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`;
  return {
    list: <K extends Kind>(kind: K, query: ListQuery) => ask<Page<Resources[K]['read']>>('GET', at(kind), { query }),
    productList: (kind: 'products' | 'books', query: ListQuery) =>
      ask<Page<StaffProductItem>>('GET', at(kind), { query }),
    read: <K extends Kind>(kind: K, id: string) => ask<Resources[K]['read']>('GET', at(kind, id)),
    create: <K extends Kind>(kind: K, draft: Resources[K]['write'], key: string) =>
      ask<Resources[K]['read']>('POST', at(kind), { body: draft, key }),
    change: <K extends Kind>(kind: K, id: string, version: number, change: Partial<Resources[K]['write']>) =>
      ask<Resources[K]['read']>('PATCH', at(kind, id), { body: change, version, key: newKey() }),
    remove: (kind: Kind | 'users', id: string, version: number) =>
      ask<undefined>('DELETE', at(kind, id), { version, key: newKey() }),

    stock: (query: ListQuery) => ask<Page<StockItem>>('GET', '/inventory', { query }),
    stockOf: (variantId: string) => ask<StockItem>('GET', at('inventory', variantId)),
    stockHistory: (variantId: string, query: ListQuery) =>
      ask<Page<StockEntry>>('GET', at('inventory', variantId, 'history'), { query }),
    correctStock: (variantId: string, correction: Correction, key: string) =>
      ask<CorrectionMade>('POST', at('inventory', variantId, 'corrections'), { body: correction, key }),

    orders: (query: ListQuery) => ask<Page<OrderItem>>('GET', '/orders', { query }),
    ship: (orderId: string, shipment: { carrier?: string; trackingNumber?: string }, key: string) =>
      ask<Shipment>('POST', at('orders', orderId, 'shipments'), { body: shipment, key }),
    deliver: (orderId: string, key: string) =>
      ask<unknown>('POST', at('orders', orderId, 'deliveries'), { body: {}, key }),
    cancel: (orderId: string, cancellation: { reason?: string }, key: string) =>
      ask<unknown>('POST', at('orders', orderId, 'cancellations'), { body: cancellation, key }),
    refund: (orderId: string, refund: { reason?: string }, key: string) =>
      ask<Refund>('POST', at('orders', orderId, 'refunds'), { body: refund, key }),
    changeOrder: (orderId: string, change: OrderChange) =>
      ask<Order>('PATCH', at('orders', orderId), { body: change, key: newKey() }),

    users: (query: ListQuery) => ask<Page<User>>('GET', '/users', { query }),
    user: (id: string) => ask<VersionedUser>('GET', at('users', id), { tagged: true }),
    createUser: (draft: UserDraft, key: string) => ask<User>('POST', '/users', { body: draft, key }),
    changeUser: (id: string, change: UserChange, version: number) =>
      ask<User>('PATCH', at('users', id), { body: change, version, key: newKey() }),

    today: () => ask<Today>('GET', '/reports/today'),
    audit: (query: ListQuery) => ask<Page<AuditEntry>>('GET', '/audit', { query }),
  };
}
