import { crumbsTo } from '@/features/catalogue/crumbs';
import type { Product } from '@/shop-api/types';
import type { Crumb } from '@/ui/json-ld';

/** Where on the shelves this book stands. */
export function crumbsOf(product: Product): Crumb[] {
  const category = product.categories[0];
  return crumbsTo(category ? [...category.ancestors, category] : []);
}
