import type { StockItem } from '@/shop-api/staff-types';
import type { Author, Cart, CartLine, Category, Order, ProductItem, User } from '@/shop-api/types';

export const usd = (amount: string) => ({ amount, currency: 'USD' });

export const line = (more: Partial<CartLine> = {}): CartLine => ({
  id: 'lin_1',
  variantId: 'var_1',
  productId: 'prd_1',
  sku: 'TIME-MACHINE-HC',
  title: 'The Time Machine',
  slug: 'the-time-machine',
  image: null,
  options: { format: 'hardcover' },
  quantity: 1,
  unitPrice: usd('24.90'),
  total: usd('24.90'),
  available: 12,
  ...more,
});

export const openCart = (more: Partial<Cart> = {}): Cart => ({
  id: 'crt_1',
  currency: 'USD',
  state: 'open',
  orderId: null,
  lines: [line()],
  subtotal: usd('24.90'),
  discount: usd('0.00'),
  shipping: usd('0.00'),
  tax: usd('0.00'),
  total: usd('24.90'),
  final: false,
  ...more,
});

export const address = {
  name: 'Elizabeth Bennet',
  line1: '12 Meryton Lane',
  line2: null,
  city: 'New York',
  region: 'US-NY',
  postalCode: '10001',
  country: 'US',
};

/** A cart that only has to be paid. */
export const finalCart = (more: Partial<Cart> = {}): Cart =>
  openCart({
    email: 'elizabeth@longbourn.example',
    shippingAddress: address,
    shippingMethod: 'standard',
    shipping: usd('4.90'),
    tax: usd('1.27'),
    total: usd('31.07'),
    final: true,
    ...more,
  });

export const paidOrder = (more: Partial<Order> = {}): Order => ({
  id: 'ord_1',
  number: '7KQ-2M4',
  state: 'confirmed',
  createdAt: '2026-11-21T10:00:00Z',
  lines: [line()],
  subtotal: usd('24.90'),
  discount: usd('0.00'),
  shipping: usd('4.90'),
  tax: usd('1.27'),
  total: usd('31.07'),
  email: 'elizabeth@longbourn.example',
  shippingAddress: address,
  payment: { id: 'pay_1', state: 'captured' },
  ...more,
});

export const book = (slug: string, more: Partial<ProductItem> = {}): ProductItem => ({
  id: `prd_${slug}`,
  slug,
  title: slug,
  price: usd('4.90'),
  priceVaries: true,
  rating: { average: null, count: 0 },
  image: null,
  authors: [{ id: 'aut_1', slug: 'h-g-wells', name: 'H. G. Wells' }],
  available: true,
  stockLeft: null,
  attributes: {},
  ...more,
});

export const category = (slug: string, more: Partial<Category> = {}): Category => ({
  id: `cat_${slug}`,
  slug,
  name: slug,
  description: null,
  parent: null,
  ancestors: [],
  position: 0,
  productCount: 3,
  version: 1,
  ...more,
});

export const author = (slug: string, name: string, more: Partial<Author> = {}): Author => ({
  id: `aut_${slug}`,
  slug,
  name,
  born: null,
  died: null,
  biography: null,
  productCount: 3,
  version: 1,
  ...more,
});

export const shopper = (more: Partial<User> = {}): User => ({
  id: 'usr_1',
  email: 'elizabeth@longbourn.example',
  name: 'Elizabeth Bennet',
  role: 'customer',
  createdAt: '2026-11-01T10:00:00Z',
  lastSignInAt: null,
  ...more,
});

export const stockItem = (more: Partial<StockItem> = {}): StockItem => ({
  variantId: 'var_1',
  productId: 'prd_1',
  title: 'The Time Machine',
  sku: 'TIME-MACHINE-HC',
  name: 'Hardcover',
  options: { format: 'hardcover' },
  onHand: 12,
  reserved: 0,
  available: 12,
  location: { id: 'loc_1', slug: 'main', name: 'Main stock' },
  ...more,
});
