'use client';

import { TextField } from '@/features/forms/fields';
import { textIn, textOrNull } from '@/features/forms/values';
import type { Supplier, SupplierDraft } from '@/shop-api/staff-types';
import { RecordForm } from '../record-form';
import { slugIn } from '../slug-field';

const labels = { name: 'Name', slug: 'Short name', email: 'E-mail address' };

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
        <TextField
          name="slug"
          label={labels.slug}
          optional={supplier === null}
          hint="By which files and programs name it; made from the name if you leave it empty."
          defaultValue={supplier?.slug}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          name="email"
          label={labels.email}
          optional
          type="email"
          hint="Where orders to them go."
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
