import { PageHead } from '@/features/admin/page-head';
import { ProductForm } from '@/features/admin/products/product-form';
import { suppliersToChoose } from '@/features/admin/products/suppliers';

export const metadata = { title: 'New product' };

export default async function NewProductPage() {
  return (
    <>
      <PageHead title="New product" up={{ href: '/admin/products', name: 'Products' }} />
      <ProductForm product={null} suppliers={await suppliersToChoose()} />
    </>
  );
}
