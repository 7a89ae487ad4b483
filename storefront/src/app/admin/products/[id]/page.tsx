import { redirect } from 'next/navigation';
import { ProductForm } from '@/features/admin/products/product-form';
import { ProductHead } from '@/features/admin/products/product-head';
import { suppliersToChoose } from '@/features/admin/products/suppliers';
import type { RecordPageProps } from '@/features/admin/record-page';
import { loadOne } from '@/features/admin/staff';
import { Down } from '@/features/admin/trouble';
import { staff } from '@/shop-api/server';

export const metadata = { title: 'Product' };

export default async function ProductPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  const [product, suppliers] = await Promise.all([loadOne(staff.read('products', id)), suppliersToChoose()]);
  if (!product) return <Down href={`/admin/products/${id}`} />;
  // A book is a product with more to say: its own form has all of it.
  if (product.type === 'book') redirect(`/admin/books/${id}`);
  return (
    <>
      <ProductHead kind="products" name="Products" one="product" product={product} />
      <ProductForm product={product} suppliers={suppliers} justCreated={'created' in (await searchParams)} />
    </>
  );
}
