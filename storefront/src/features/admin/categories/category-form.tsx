'use client';

import { AreaField, ChoiceField, TextField } from '@/features/forms/fields';
import { numberOrNull, textIn, textOrNull } from '@/features/forms/values';
import type { CategoryDraft } from '@/shop-api/staff-types';
import type { Category } from '@/shop-api/types';
import { RecordForm } from '../record-form';
import { SlugField, slugIn } from '../slug-field';
import type { Place } from './places';

const labels = {
  name: 'Name',
  slug: 'Address',
  description: 'Description',
  parent: 'Stands in',
  position: 'Position',
};

const INDENT = '\u2003';

type CategoryFormProps = { category: Category | null; places: Place[]; below?: string; justCreated?: boolean };

export function CategoryForm({ category, places, below, justCreated = false }: CategoryFormProps) {
  return (
    <RecordForm
      kind="categories"
      one="category"
      list="/admin/categories"
      record={category}
      draftOf={draftOf}
      savedAs={savedAs}
      labels={labels}
      justCreated={justCreated}
    >
      <div className="grid max-w-form gap-s4 md:grid-cols-2">
        <TextField name="name" label={labels.name} defaultValue={category?.name} maxLength={200} autoComplete="off" />
        <SlugField before="/categories/" slug={category?.slug} />
        <ChoiceField
          name="parent"
          label={labels.parent}
          hint="Here a category is moved, with all that stands in it."
          defaultValue={category?.parent?.id ?? below ?? ''}
        >
          <option value="">No other category</option>
          {places.map(({ id, name, depth }) => (
            <option key={id} value={id}>
              {INDENT.repeat(depth) + name}
            </option>
          ))}
        </ChoiceField>
        <TextField
          name="position"
          label={labels.position}
          optional
          inputMode="numeric"
          hint="Among its neighbours, the lowest first."
          defaultValue={category?.position}
        />
        <AreaField
          name="description"
          label={labels.description}
          optional
          defaultValue={category?.description ?? ''}
          className="md:col-span-2"
        />
      </div>
    </RecordForm>
  );
}

function draftOf(values: FormData): CategoryDraft {
  const position = numberOrNull(values, 'position');
  return {
    name: textIn(values, 'name'),
    ...slugIn(values),
    description: textOrNull(values, 'description'),
    parent: textOrNull(values, 'parent'),
    ...(position !== null && { position }),
  };
}

function savedAs({ name, slug, description, parent, position }: Category): CategoryDraft {
  return { name, slug, description, parent: parent?.id ?? null, position };
}
