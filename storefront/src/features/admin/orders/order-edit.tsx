'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AreaField, ChoiceField, TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { textIn, textOrNull } from '@/features/forms/values';
import type { Country } from '@/features/checkout/countries';
import { regionsOf } from '@/features/checkout/regions';
import { staff } from '@/shop-api/browser';
import type { OrderChange } from '@/shop-api/staff';
import type { Address, Order } from '@/shop-api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

type EditButtonProps = {
  order: Order;
  label: string;
  changeOf: (values: FormData) => OrderChange;
  children: React.ReactNode;
};

function EditButton({ order, label, changeOf, children }: EditButtonProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="line"
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog
        title={label}
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Form
          label={label}
          className="grid gap-s4"
          draftOf={changeOf}
          send={(change) => staff.changeOrder(order.id, change)}
          onDone={() => {
            setOpen(false);
            router.refresh();
          }}
        >
          {children}
          <Submit waiting="Saving…">Save</Submit>
        </Form>
      </Dialog>
    </>
  );
}

export function EditNote({ order }: { order: Order }) {
  return (
    <EditButton
      order={order}
      label={order.note ? 'Change the note' : 'Write a note'}
      changeOf={(values) => ({ note: textOrNull(values, 'note') })}
    >
      <AreaField name="note" label="Note" optional rows={5} maxLength={500} defaultValue={order.note ?? ''} />
    </EditButton>
  );
}

/** Until it has been shipped the parcel can still go elsewhere. */
export function EditAddress({ order, countries }: { order: Order; countries: Country[] }) {
  const place = order.shippingAddress;
  const [country, setCountry] = useState(place?.country ?? 'US');
  const regions = regionsOf(country);
  const text = (field: keyof Address, label: string, optional = false) => (
    <TextField
      name={`shippingAddress/${field}`}
      label={label}
      optional={optional}
      maxLength={200}
      autoComplete="off"
      defaultValue={place?.[field] ?? ''}
    />
  );
  return (
    <EditButton
      order={order}
      label="Change the address"
      changeOf={(values) => ({ shippingAddress: addressIn(values) })}
    >
      {text('name', 'Name')}
      {text('line1', 'Street and number')}
      {text('line2', 'Flat, floor, company', true)}
      {text('postalCode', 'Postal code')}
      {text('city', 'Town')}
      <ChoiceField
        name="shippingAddress/country"
        label="Country"
        value={country}
        onChange={(event) => {
          setCountry(event.target.value);
        }}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </ChoiceField>
      {regions && (
        <ChoiceField
          key={country}
          name="shippingAddress/region"
          label="State or province"
          defaultValue={place?.country === country ? (place.region ?? '') : ''}
        >
          <option value="">Choose</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </ChoiceField>
      )}
    </EditButton>
  );
}

function addressIn(values: FormData): Address {
  const text = (field: keyof Address) => textIn(values, `shippingAddress/${field}`);
  return {
    name: text('name'),
    line1: text('line1'),
    line2: text('line2') || null,
    city: text('city'),
    region: text('region') || null,
    postalCode: text('postalCode'),
    country: text('country'),
  };
}
