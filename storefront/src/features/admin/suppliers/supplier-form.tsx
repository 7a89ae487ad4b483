'use client';

import { TextField } from '@/features/forms/fields';
import { textIn, textOrNull } from '@/features/forms/values';
import type { Supplier, SupplierDraft } from '@/shop-api/staff-types';
import { RecordForm } from '../record-form';
import { SlugField, slugIn } from '../slug-field';

const labels = { name: 'Name', slug: 'Address', email: 'E-mail address' };

export function SupplierForm({ supplier, justCreated = false }: { supplier: Supplier | null; justCreated?: boolean }) {
  return (
    <RecordForm
      kind="suppliers"
      one="supplier"
      list="/admin/suppliers"
      record={supplier}
      draftOf={draftOf}
      savedAs={savedAs}
      labels={labels}
      justCreated={justCreated}
    >
      <div className="grid max-w-form gap-s4 md:grid-cols-2">
        <TextField name="name" label={labels.name} defaultValue={supplier?.name} maxLength={200} autoComplete="off" />
        <SlugField before="" slug={supplier?.slug} />
        <TextField
          name="email"
          label={labels.email}
          type="email"
          optional
          defaultValue={supplier?.email ?? ''}
          maxLength={254}
          autoComplete="off"
        />
      </div>
    </RecordForm>
  );
}

function draftOf(values: FormData): SupplierDraft {
  return { name: textIn(values, 'name'), ...slugIn(values), email: textOrNull(values, 'email') };
}

function savedAs({ name, slug, email }: Supplier): SupplierDraft {
  return { name, slug, email };
}
