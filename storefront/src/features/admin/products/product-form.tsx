'use client';

import type { StaffProduct } from '@/shop-api/staff-types';
import type { Named } from '@/shop-api/types';
import { RecordForm } from '../record-form';
import { productDraftOf, productSavedAs } from './draft';
import { ProductFields, productLabels, SeoFields } from './product-fields';
import { VariantFields } from './variant-fields';

type ProductFormProps = { product: StaffProduct | null; suppliers: Named[]; justCreated?: boolean };

export function ProductForm({ product, suppliers, justCreated = false }: ProductFormProps) {
  return (
    <RecordForm
      kind="products"
      one="product"
      list="/admin/products"
      record={product}
      draftOf={productDraftOf}
      savedAs={productSavedAs}
      labels={productLabels}
      justCreated={justCreated}
    >
      <div className="grid max-w-form gap-s4 md:grid-cols-2">
        <ProductFields product={product} before="/books/" />
        <SeoFields product={product} />
      </div>
      <VariantFields variants={product?.variants ?? []} suppliers={suppliers} ofBook={false} />
    </RecordForm>
  );
}
