import type { Money } from '@/shop-api/types';

const formats = new Map<string, Intl.NumberFormat>();

/** Shows an amount. The decimal text goes to Intl as it is: no float ever touches money, and nothing is added up here. */
export function formatMoney({ amount, currency }: Money): string {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
    formats.set(currency, format);
  }
  return format.format(amount as `${number}`);
}

export function isNothing({ amount }: Money): boolean {
  return !/[1-9]/.test(amount);
}

export function sameMoney(one: Money, other: Money): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}
