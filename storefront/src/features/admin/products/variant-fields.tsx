'use client';

import Link from 'next/link';
import { useState } from 'react';
import { CheckField, ChoiceField, TextField } from '@/features/forms/fields';
import type { StaffVariant } from '@/shop-api/staff-types';
import type { Named } from '@/shop-api/types';
import { Button } from '@/ui/button';
import { formats } from '@/ui/words';
import { writeOptions } from './draft';

type VariantFieldsProps = { variants: StaffVariant[]; suppliers: Named[]; ofBook: boolean };

/** What of a product can be bought: each kind with its number, price and supplier. The stock is kept elsewhere. */
export function VariantFields({ variants, suppliers, ofBook }: VariantFieldsProps) {
  const [rows, setRows] = useState<Row[]>(() =>
    variants.length > 0 ? variants.map((variant) => ({ key: variant.id, variant })) : [{ key: 'first', variant: null }],
  );
  return (
    <fieldset className="grid gap-s4">
      <legend className="shop-heading pb-s3 text-l">Variants</legend>
      {rows.map(({ key, variant }, index) => (
        <VariantRow
          key={key}
          {...{ variant, suppliers, ofBook, index }}
          onRemove={() => {
            setRows(rows.filter((row) => row.key !== key));
          }}
        />
      ))}
      <div>
        <Button
          look="line"
          onClick={() => {
            setRows([...rows, { key: crypto.getRandomValues(new Uint32Array(2)).join(), variant: null }]);
          }}
        >
          Add a variant
        </Button>
      </div>
    </fieldset>
  );
}

type Row = { key: string; variant: StaffVariant | null };

type VariantRowProps = {
  variant: StaffVariant | null;
  suppliers: Named[];
  ofBook: boolean;
  index: number;
  onRemove: () => void;
};

function VariantRow({ variant, suppliers, ofBook, index, onRemove }: VariantRowProps) {
  const at = `variants/${index}`;
  const { format = '', ...others } = variant?.options ?? {};
  const options = ofBook ? others : (variant?.options ?? {});
  return (
    <div
      role="group"
      aria-label={variant?.name ?? `Variant ${index + 1}`}
      className="grid grid-cols-2 items-start gap-s4 border-t border-rule pt-s4 md:grid-cols-4"
    >
      {variant && <input type="hidden" name={`${at}/id`} value={variant.id} />}
      <TextField name={`${at}/name`} label="Name" defaultValue={variant?.name} maxLength={100} autoComplete="off" />
      <TextField name={`${at}/sku`} label="SKU" defaultValue={variant?.sku} maxLength={64} autoComplete="off" />
      <TextField
        name={`${at}/price/amount`}
        label="Price in USD"
        inputMode="decimal"
        defaultValue={variant?.price.amount}
        className="amount"
        autoComplete="off"
      />
      {ofBook ? (
        <ChoiceField name={`${at}/format`} label="Format" defaultValue={format}>
          <option value="">None</option>
          {Object.entries(formats).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
          {format && !(format in formats) && <option value={format}>{format}</option>}
        </ChoiceField>
      ) : (
        <TextField
          name={`${at}/options`}
          label="Options"
          optional
          hint="colour: blue, size: L"
          defaultValue={writeOptions(options)}
          autoComplete="off"
        />
      )}
      {ofBook && <input type="hidden" name={`${at}/options`} value={writeOptions(options)} />}
      <TextField
        name={`${at}/barcode`}
        label="Barcode"
        optional
        defaultValue={variant?.barcode ?? ''}
        autoComplete="off"
      />
      <TextField
        name={`${at}/weightGrams`}
        label="Weight in grams"
        optional
        inputMode="numeric"
        defaultValue={variant?.weightGrams ?? ''}
        autoComplete="off"
      />
      <SupplierField name={`${at}/supplier`} label="Supplier" current={variant?.supplier} suppliers={suppliers} />
      <div className="flex flex-wrap items-center gap-x-s4 md:pt-s5">
        <CheckField name={`${at}/stockKept`} label="Stock is kept" defaultChecked={variant?.stockKept ?? true} />
        {variant?.stockKept && (
          <Link href={`/admin/stock/${variant.id}`} prefetch={false} className="link">
            {variant.available} available
          </Link>
        )}
        <button type="button" onClick={onRemove} className="min-h-control rounded text-quiet hover:text-bad">
          Remove
          <span className="sr-only"> {variant?.name ?? `variant ${index + 1}`}</span>
        </button>
      </div>
    </div>
  );
}

type SupplierFieldProps = { name: string; label: string; current: Named | null | undefined; suppliers: Named[] };

export function SupplierField({ name, label, current, suppliers }: SupplierFieldProps) {
  const missing = current && suppliers.every(({ id }) => id !== current.id);
  return (
    <ChoiceField name={name} label={label} optional defaultValue={current?.id ?? ''}>
      <option value="">None</option>
      {missing && <option value={current.id}>{current.name}</option>}
      {suppliers.map((supplier) => (
        <option key={supplier.id} value={supplier.id}>
          {supplier.name}
        </option>
      ))}
    </ChoiceField>
  );
}
