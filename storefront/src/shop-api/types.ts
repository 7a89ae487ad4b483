// What the server says, as far as the shop reads it. The contract is docs/api/openapi.yaml.

export type Money = { amount: string; currency: string };

/** A place in the catalogue that has a name of its own. */
export type Named = { id: string; slug: string; name: string };

export type Page<Item> = { items: Item[]; next: string | null; total?: number };

export type Image = { url: string; alt: string; width: number; height: number };

export type Rating = { average: number | null; count: number };

export type BookFacts = {
  firstLine?: string | null;
  /** Negative before Christ. */
  year?: number | null;
  pages?: number | null;
  language?: string | null;
  originalLanguage?: string | null;
  translator?: string | null;
  subjects?: string[];
};

export type ProductItem = {
  id: string;
  slug: string;
  title: string;
  /** The lowest of its variants. */
  price: Money;
  priceVaries: boolean;
  rating: Rating;
  image: Image | null;
  authors: Named[];
  available: boolean;
  /** 1 to 3 when it is worth saying, otherwise null. */
  stockLeft: number | null;
  attributes: BookFacts;
};

export type Variant = {
  id: string;
  sku: string;
  name: string;
  options: Record<string, string>;
  price: Money;
  /** 999 where no stock is kept. */
  available: number;
};

export type Product = ProductItem & {
  description: string | null;
  variants: Variant[];
  categories: (Named & { ancestors: Named[] })[];
};

export type Category = Named & {
  description: string | null;
  parent: Named | null;
  /** From the top down to its parent. */
  ancestors?: Named[];
  position: number;
  productCount: number;
  version: number;
};

export type Author = Named & {
  born: number | null;
  died: number | null;
  biography: string | null;
  productCount: number;
  version: number;
};

export type Address = {
  name: string;
  line1: string;
  line2?: string | null;
  city: string;
  /** ISO 3166-2 with its country, `US-NY`. */
  region?: string | null;
  postalCode: string;
  country: string;
};

export type Line = {
  id: string;
  variantId: string;
  productId: string;
  sku: string;
  title: string;
  options: Record<string, string>;
  quantity: number;
  unitPrice: Money;
  total: Money;
};

export type CartLine = Line & { slug: string; image: Image | null; available: number };

export type Totals = { subtotal: Money; discount: Money; shipping: Money; tax: Money; total: Money };

export type Cart = Totals & {
  id: string;
  currency: string;
  state: 'open' | 'ordered';
  orderId: string | null;
  lines: CartLine[];
  /** Only with address and method are shipping and tax known. */
  final: boolean;
  email?: string | null;
  shippingAddress?: Address | null;
  shippingMethod?: string | null;
};

export type ShippingOption = {
  id: string;
  name: string;
  price: Money;
  /** Working days until it arrives. */
  delivery?: { from: number; to: number } | null;
};

export type Payment = {
  id: string;
  state: 'requires_action' | 'processing' | 'captured' | 'failed' | 'voided';
  amount?: Money;
  action?: { url: string } | null;
  /** Why it failed. */
  failureCode?: string | null;
};

export type OrderState =
  | 'pending'
  | 'confirmed'
  | 'part_shipped'
  | 'shipped'
  | 'delivered'
  | 'completed'
  | 'cancelled'
  | 'part_refunded'
  | 'refunded'
  | 'part_returned'
  | 'returned';

/** An order in a list. */
export type OrderItem = {
  id: string;
  number: string;
  state: OrderState;
  email: string | null;
  total: Money;
  itemCount: number;
  customerId: string | null;
  createdAt: string;
};

export type Order = Totals & {
  id: string;
  number: string;
  state: OrderState;
  createdAt: string;
  lines: Line[];
  email?: string | null;
  shippingAddress?: Address | null;
  shippingMethod?: string | null;
  payment: Payment;
  customerId?: string | null;
  note?: string | null;
  timeline?: TimelineEntry[];
  shipments?: Shipment[];
  refunds?: Refund[];
  /** What this caller may do with it now. */
  actions?: OrderAction[];
};

export type OrderAction = 'ship' | 'deliver' | 'cancel' | 'refund' | 'edit';

export type TimelineEntry = { at: string; event: string; actor: string | null; detail: string | null };

export type Shipment = {
  id: string;
  orderId: string;
  carrier: string | null;
  trackingNumber: string | null;
  createdAt: string;
};

export type Refund = {
  id: string;
  orderId: string;
  amount: Money;
  state: 'pending' | 'succeeded' | 'failed';
  reason: string | null;
  createdAt: string;
};

export type Role = 'customer' | 'catalogue_manager' | 'support' | 'admin';

export type User = {
  id: string;
  email: string;
  name: string;
  role: Role;
  createdAt: string;
  lastSignInAt: string | null;
};

/** With the version that its ETag said: a change has to name it. */
export type VersionedUser = User & { version: number };
