import type { Role } from '@/shop-api/types';

export const roleNames: Record<Role, string> = {
  customer: 'Customer',
  catalogue_manager: 'Catalogue manager',
  support: 'Support',
  admin: 'Admin',
};
