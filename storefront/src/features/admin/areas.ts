import type { Role } from '@/shop-api/types';

// What of the admin belongs to whom. The server decides again at every request; this only spares a closed door.

type Area = { href: string; name: string; roles: readonly Role[] };

const catalogue: readonly Role[] = ['catalogue_manager', 'admin'];
const service: readonly Role[] = ['support', 'admin'];

export const areas: readonly Area[] = [
  { href: '/admin', name: 'Today', roles: ['catalogue_manager', 'support', 'admin'] },
  { href: '/admin/orders', name: 'Orders', roles: service },
  { href: '/admin/books', name: 'Books', roles: catalogue },
  { href: '/admin/products', name: 'Products', roles: catalogue },
  { href: '/admin/authors', name: 'Authors', roles: catalogue },
  { href: '/admin/categories', name: 'Categories', roles: catalogue },
  { href: '/admin/suppliers', name: 'Suppliers', roles: catalogue },
  { href: '/admin/stock', name: 'Stock', roles: catalogue },
  { href: '/admin/users', name: 'Users', roles: service },
  { href: '/admin/audit', name: 'Audit log', roles: ['admin'] },
];

/** The area that a path lies in: the one with the longest address. */
export function areaAt(path: string): Area | undefined {
  return areas
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}

export function areasOf(role: Role): Area[] {
  return areas.filter(({ roles }) => roles.includes(role));
}

export function mayEnter(role: Role, path: string): boolean {
  return areaAt(path)?.roles.includes(role) ?? false;
}
