import { DeleteButton } from '@/features/admin/delete-button';
import { PageHead } from '@/features/admin/page-head';
import type { RecordPageProps } from '@/features/admin/record-page';
import { loadOne } from '@/features/admin/staff';
import { SupplierForm } from '@/features/admin/suppliers/supplier-form';
import { Down } from '@/features/admin/trouble';
import { staff } from '@/shop-api/server';
import { count } from '@/ui/words';

export const metadata = { title: 'Supplier' };

const list = '/admin/suppliers';

export default async function SupplierPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  const supplier = await loadOne(staff.read('suppliers', id));
  if (!supplier) return <Down href={`${list}/${id}`} />;
  return (
    <>
      <PageHead
        title={supplier.name}
        up={{ href: list, name: 'Suppliers' }}
        about={`delivers ${count(supplier.variantCount, 'variant')}`}
        actions={
          <DeleteButton
            kind="suppliers"
            one="supplier"
            name={supplier.name}
            list={list}
            id={supplier.id}
            version={supplier.version}
          />
        }
      />
      <SupplierForm supplier={supplier} justCreated={'created' in (await searchParams)} />
    </>
  );
}
