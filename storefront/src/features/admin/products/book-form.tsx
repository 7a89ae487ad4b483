'use client';

import { AreaField, TextField } from '@/features/forms/fields';
import type { StaffBook } from '@/shop-api/staff-types';
import type { Named } from '@/shop-api/types';
import { RecordForm } from '../record-form';
import { bookDraftOf, bookSavedAs } from './draft';
import { ProductFields, productLabels, SeoFields } from './product-fields';
import { SupplierField, VariantFields } from './variant-fields';

type BookFormProps = { book: StaffBook | null; suppliers: Named[]; justCreated?: boolean };

const labels = {
  ...productLabels,
  isbn13: 'ISBN',
  publisher: 'Publisher',
  language: 'Language',
  pages: 'Pages',
  year: 'First published',
  firstLine: 'First line',
};

export function BookForm({ book, suppliers, justCreated = false }: BookFormProps) {
  return (
    <RecordForm
      kind="books"
      one="book"
      list="/admin/books"
      record={book}
      draftOf={bookDraftOf}
      savedAs={bookSavedAs}
      labels={labels}
      justCreated={justCreated}
    >
      <div className="grid max-w-form gap-s4 md:grid-cols-2">
        <ProductFields product={book} before="/books/" />
        <AreaField
          name="firstLine"
          label={labels.firstLine}
          optional
          rows={2}
          hint="With it the book may open the home page."
          defaultValue={book?.firstLine ?? ''}
          className="md:col-span-2"
        />
        <TextField
          name="isbn13"
          label={labels.isbn13}
          optional
          hint="13 digits; the one of ten digits is made from it."
          inputMode="numeric"
          defaultValue={book?.isbn13 ?? ''}
          autoComplete="off"
        />
        <SupplierField name="publisher" label={labels.publisher} current={book?.publisher} suppliers={suppliers} />
        <TextField
          name="language"
          label={labels.language}
          optional
          hint="As a code: en, fr, grc."
          defaultValue={book?.language ?? ''}
          autoComplete="off"
        />
        <TextField name="pages" label={labels.pages} optional inputMode="numeric" defaultValue={book?.pages ?? ''} />
        <TextField
          name="year"
          label={labels.year}
          optional
          inputMode="numeric"
          hint="A year; −375 is 375 BC."
          defaultValue={book?.year ?? ''}
        />
        <SeoFields product={book} />
      </div>
      <VariantFields variants={book?.variants ?? []} suppliers={suppliers} ofBook />
    </RecordForm>
  );
}
