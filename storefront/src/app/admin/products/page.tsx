import { ProductList } from '@/features/admin/products/product-list';
import type { SearchParams } from '@/features/catalogue/filter';

export const metadata = { title: 'Products' };

export default async function ProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ProductList kind="products" title="Products" one="product" params={await searchParams} />;
}
