// What the server says to staff only, as far as the admin reads it.
import type { Author, Category, Money, Named, OrderItem, Product, ProductItem, Role, Variant } from './types';

export type ProductState = 'draft' | 'active' | 'archived';

export type StaffProductItem = ProductItem & { type?: string; state: ProductState };

export type StaffVariant = Variant & {
  weightGrams: number | null;
  barcode: string | null;
  /** Without stock (an e-book) it can always be bought. */
  stockKept: boolean;
  supplier: Named | null;
};

export type StaffProduct = Omit<Product, 'variants'> & {
  type: string;
  state: ProductState;
  seo: { title: string | null; description: string | null };
  version: number;
  variants: StaffVariant[];
};

/** A book is a product with these besides. */
export type StaffBook = StaffProduct & {
  isbn10: string | null;
  isbn13: string | null;
  publisher: Named | null;
  language: string | null;
  pages: number | null;
  year: number | null;
  firstLine: string | null;
};

export type VariantDraft = {
  id?: string;
  sku: string;
  name: string;
  options: Record<string, string>;
  price: Money;
  weightGrams: number | null;
  barcode: string | null;
  supplier: string | null;
  stockKept: boolean;
};

export type ProductDraft = {
  title: string;
  slug?: string;
  description: string | null;
  state: ProductState;
  authors: string[];
  categories: string[];
  seo: { title: string | null; description: string | null };
  variants: VariantDraft[];
};

export type BookDraft = ProductDraft & {
  /** Always made from the other one. */
  isbn10: null;
  isbn13: string | null;
  publisher: string | null;
  language: string | null;
  pages: number | null;
  year: number | null;
  firstLine: string | null;
};

export type AuthorDraft = {
  name: string;
  slug?: string;
  born: number | null;
  died: number | null;
  biography: string | null;
};

export type CategoryDraft = {
  name: string;
  slug?: string;
  description: string | null;
  parent: string | null;
  position?: number;
};

export type Supplier = Named & { email: string | null; variantCount: number; version: number };

export type SupplierDraft = { name: string; slug?: string; email: string | null };

/** The resources of the catalogue that are edited in one form each. */
export type Resources = {
  authors: { read: Author; write: AuthorDraft };
  categories: { read: Category; write: CategoryDraft };
  suppliers: { read: Supplier; write: SupplierDraft };
  products: { read: StaffProduct; write: ProductDraft };
  books: { read: StaffBook; write: BookDraft };
};

export type StockItem = {
  variantId: string;
  productId: string;
  title: string;
  sku: string;
  name: string;
  options: Record<string, string>;
  onHand: number;
  reserved: number;
  available: number;
  location: Named;
};

export const correctionReasons = ['received', 'counted', 'damaged', 'lost', 'found', 'returned'] as const;

export type CorrectionReason = (typeof correctionReasons)[number];

/** Without a change, or with text that is no number, the server says so. */
export type Correction = { change: number | null; reason: CorrectionReason; note?: string };

export type CorrectionMade = Correction & { id: string; variantId: string; onHandAfter: number; createdAt: string };

export type StockEntry = {
  id: string;
  reason: string;
  onHandChange: number;
  reservedChange: number;
  orderId: string | null;
  note: string | null;
  actor: string | null;
  createdAt: string;
};

export type UserDraft = { email: string; password: string; name: string; role: Role };

export type UserChange = { name?: string; role?: Role };

export type Hour = { hour: number; orders: number; revenue: Money; ordersYesterday: number };

export type Today = {
  day: string;
  orders: number;
  revenue: Money;
  units: number;
  toShip: number;
  pending: number;
  yesterday: { orders: number; revenue: Money; units: number };
  hours: Hour[];
  latest: OrderItem[];
};

export type AuditEntry = {
  id: string;
  at: string;
  actor: string;
  role: string;
  act: string;
  target: string;
  before: unknown;
  after: unknown;
  requestId: string | null;
};
