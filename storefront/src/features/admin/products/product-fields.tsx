import { AreaField, ChoiceField, TextField } from '@/features/forms/fields';
import type { StaffProduct } from '@/shop-api/staff-types';
import { SlugField } from '../slug-field';
import { PickMany } from './pick-many';
import { productStates } from './states';

export const productLabels = {
  title: 'Title',
  slug: 'Address',
  state: 'State',
  description: 'Description',
  authors: 'Authors',
  categories: 'Categories',
  seo: 'For search engines',
  variants: 'Variants',
};

/** What every product has, a book or not. */
export function ProductFields({ product, before }: { product: StaffProduct | null; before: string }) {
  return (
    <>
      <TextField
        name="title"
        label={productLabels.title}
        maxLength={300}
        defaultValue={product?.title}
        autoComplete="off"
        className="md:col-span-2"
      />
      <SlugField before={before} slug={product?.slug} />
      <ChoiceField
        name="state"
        label={productLabels.state}
        hint="Only what is on sale stands in the shop."
        defaultValue={product?.state ?? 'draft'}
      >
        {Object.entries(productStates).map(([state, { words }]) => (
          <option key={state} value={state}>
            {words}
          </option>
        ))}
      </ChoiceField>
      <PickMany name="authors" label={productLabels.authors} kind="authors" chosen={product?.authors ?? []} />
      <PickMany
        name="categories"
        label={productLabels.categories}
        kind="categories"
        chosen={product?.categories ?? []}
      />
      <AreaField
        name="description"
        label={productLabels.description}
        optional
        rows={5}
        defaultValue={product?.description ?? ''}
        className="md:col-span-2"
      />
    </>
  );
}

/** What a search engine shows instead of title and description. */
export function SeoFields({ product }: { product: StaffProduct | null }) {
  return (
    <details className="md:col-span-2">
      <summary className="link min-h-control w-fit font-medium">{productLabels.seo}</summary>
      <div className="grid gap-s4 pt-s3">
        <TextField
          name="seo/title"
          label="Title there"
          optional
          maxLength={200}
          defaultValue={product?.seo.title ?? ''}
          autoComplete="off"
        />
        <AreaField
          name="seo/description"
          label="Description there"
          optional
          rows={2}
          maxLength={500}
          defaultValue={product?.seo.description ?? ''}
        />
      </div>
    </details>
  );
}
