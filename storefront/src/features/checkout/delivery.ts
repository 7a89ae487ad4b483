import type { FieldError } from '@/shop-api/problem';
import type { Delivery } from '@/shop-api/shop';
import type { Cart } from '@/shop-api/types';
import { regionsOf } from './regions';

/** The form about whom and where to, as typed. */
export type Draft = Record<DraftField, string>;

export const draftFields = ['email', 'name', 'line1', 'line2', 'city', 'region', 'postalCode', 'country'] as const;

export type DraftField = (typeof draftFields)[number];

export type DraftErrors = Partial<Record<DraftField, string>>;

const USUAL_COUNTRY = 'US';

/** Who is signed in. */
export type Buyer = { email: string; name: string };

/** As the cart knows it; what it does not know yet is taken from whoever is signed in. */
export function draftOf(cart: Cart, buyer: Buyer | null = null): Draft {
  const address = cart.shippingAddress;
  return {
    email: cart.email ?? buyer?.email ?? '',
    name: address?.name ?? buyer?.name ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    city: address?.city ?? '',
    region: address?.region ?? '',
    postalCode: address?.postalCode ?? '',
    country: address?.country ?? USUAL_COUNTRY,
  };
}

const demands: [DraftField, string][] = [
  ['email', 'Enter the e-mail address for your receipt'],
  ['name', 'Enter the name on the parcel'],
  ['line1', 'Enter street and number'],
  ['city', 'Enter the town'],
  ['postalCode', 'Enter the postal code'],
  ['country', 'Choose the country'],
];

/** What is still missing. Whether it is right is for the server to say. */
export function missingIn(draft: Draft): DraftErrors {
  const errors: DraftErrors = {};
  for (const [field, words] of demands) if (!draft[field].trim()) errors[field] = words;
  if (draft.email.trim() && !/^\S+@\S+$/.test(draft.email.trim()))
    errors.email = 'This is not an e-mail address: name@example.com';
  if (regionsOf(draft.country) && !draft.region) errors.region = 'Choose the state or province';
  return errors;
}

export function isComplete(draft: Draft): boolean {
  return Object.keys(missingIn(draft)).length === 0;
}

/** As the server wants it; what was left empty is not sent. */
export function deliveryOf(draft: Draft, shippingMethod: string): Delivery {
  const text = (field: DraftField) => draft[field].trim();
  const region = regionsOf(draft.country) ? text('region') : '';
  return {
    email: text('email'),
    shippingAddress: {
      name: text('name'),
      line1: text('line1'),
      line2: text('line2') || null,
      city: text('city'),
      region: region || null,
      postalCode: text('postalCode'),
      country: text('country'),
    },
    shippingMethod,
  };
}

/** Whether the cart knows exactly what stands in the form. */
export function isSaved(cart: Cart, draft: Draft, shippingMethod: string): boolean {
  const saved = JSON.stringify(deliveryOf(draftOf(cart), cart.shippingMethod ?? ''));
  return cart.final && saved === JSON.stringify(deliveryOf(draft, shippingMethod));
}

/** `/shippingAddress/postalCode` belongs to the field `postalCode`; what belongs to no field is returned as `rest`. */
export function fieldErrors(errors: FieldError[]): { fields: DraftErrors; rest: string[] } {
  const fields: DraftErrors = {};
  const rest: string[] = [];
  for (const { pointer, message } of errors) {
    const name = pointer.split('/').pop();
    const field = draftFields.find((candidate) => candidate === name);
    if (field) fields[field] ??= message;
    else rest.push(message);
  }
  return { fields, rest };
}
