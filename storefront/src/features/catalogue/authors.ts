import type { ProductItem } from '@/shop-api/types';

/** "Karl Marx and Friedrich Engels". */
export function authorsOf(book: Pick<ProductItem, 'authors'>): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(book.authors.map((author) => author.name));
}
