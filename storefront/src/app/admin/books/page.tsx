import { ProductList } from '@/features/admin/products/product-list';
import type { SearchParams } from '@/features/catalogue/filter';

export const metadata = { title: 'Books' };

export default async function BooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ProductList kind="books" title="Books" one="book" params={await searchParams} />;
}
