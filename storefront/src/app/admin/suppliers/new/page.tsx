import { SupplierForm } from '@/features/admin/suppliers/supplier-form';
import { PageHead } from '@/features/admin/page-head';

export const metadata = { title: 'New supplier' };

export default function NewSupplierPage() {
  return (
    <>
      <PageHead title="New supplier" up={{ href: '/admin/suppliers', name: 'Suppliers' }} />
      <SupplierForm supplier={null} />
    </>
  );
}
