import { describe, expect, it } from 'vitest';
import type { Cart } from '@/shop-api/types';
import { countries } from './countries';
import { deliveryOf, draftOf, fieldErrors, isComplete, isSaved, missingIn, type Draft } from './delivery';
import { regionsOf } from './regions';

const draft: Draft = {
  email: ' elizabeth@longbourn.example ',
  name: 'Elizabeth Bennet',
  line1: '12 Meryton Lane',
  line2: '',
  city: 'New York',
  region: 'US-NY',
  postalCode: '10001',
  country: 'US',
};

const nothing = { amount: '0.00', currency: 'USD' };
const cart = (more: Partial<Cart> = {}): Cart => ({
  id: 'crt_1',
  currency: 'USD',
  state: 'open',
  orderId: null,
  lines: [],
  subtotal: nothing,
  discount: nothing,
  shipping: nothing,
  tax: nothing,
  total: nothing,
  final: false,
  ...more,
});

describe('the form', () => {
  it('starts with what the cart knows already', () => {
    expect(draftOf(cart())).toMatchObject({ email: '', country: 'US' });
    const known = cart({
      email: 'a@b.example',
      shippingAddress: deliveryOf(draft, 'standard').shippingAddress ?? null,
    });
    expect(draftOf(known)).toMatchObject({ email: 'a@b.example', city: 'New York', line2: '' });
  });

  it('is complete with every field that must be there', () => {
    expect(isComplete(draft)).toBe(true);
    expect(missingIn({ ...draft, name: ' ', email: 'nobody' })).toEqual({
      name: 'Enter the name on the parcel',
      email: 'This is not an e-mail address: name@example.com',
    });
  });

  it('asks for a region only where addresses have one', () => {
    expect(missingIn({ ...draft, region: '' })).toHaveProperty('region');
    expect(isComplete({ ...draft, country: 'DE', region: '' })).toBe(true);
  });
});

describe('what is sent', () => {
  it('is trimmed, without empty fields', () => {
    expect(deliveryOf(draft, 'standard')).toEqual({
      email: 'elizabeth@longbourn.example',
      shippingAddress: {
        name: 'Elizabeth Bennet',
        line1: '12 Meryton Lane',
        line2: null,
        city: 'New York',
        region: 'US-NY',
        postalCode: '10001',
        country: 'US',
      },
      shippingMethod: 'standard',
    });
  });

  it('has no region of another country', () => {
    expect(deliveryOf({ ...draft, country: 'DE' }, 'standard').shippingAddress?.region).toBeNull();
  });

  it('is saved when the cart says the same and its total is final', () => {
    const { email = null, shippingAddress = null } = deliveryOf(draft, 'standard');
    const saved = cart({ email, shippingAddress, shippingMethod: 'standard', final: true });
    expect(isSaved(saved, draft, 'standard')).toBe(true);
    expect(isSaved(saved, draft, 'express')).toBe(false);
    expect(isSaved(saved, { ...draft, city: 'Boston' }, 'standard')).toBe(false);
    expect(isSaved({ ...saved, final: false }, draft, 'standard')).toBe(false);
  });
});

it('brings the errors of the server to their fields', () => {
  const { fields, rest } = fieldErrors([
    { pointer: '/shippingAddress/postalCode', code: 'format', message: 'Five digits' },
    { pointer: '/email', code: 'format', message: 'Not an address' },
    { pointer: '/shippingMethod', code: 'unknown', message: 'Not to this country' },
  ]);
  expect(fields).toEqual({ postalCode: 'Five digits', email: 'Not an address' });
  expect(rest).toEqual(['Not to this country']);
});

it('offers every country once, by name', () => {
  const all = countries();
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(230);
  expect(all.find(({ code }) => code === 'US')?.name).toBe('United States');
});

it('names regions by ISO 3166-2', () => {
  expect(regionsOf('US')).toContainEqual({ code: 'US-NY', name: 'New York' });
  expect(regionsOf('DE')).toBeNull();
});

it('is filled in with whoever is signed in, where the cart does not know better', () => {
  const buyer = { email: 'jane@longbourn.example', name: 'Jane Bennet' };
  expect(draftOf(cart(), buyer)).toMatchObject(buyer);
  expect(draftOf(cart({ email: 'elizabeth@longbourn.example' }), buyer)).toMatchObject({
    email: 'elizabeth@longbourn.example',
  });
});
