import { describe, expect, it } from 'vitest';
import { formatMoney, isNothing, sameMoney } from './money';

describe('money', () => {
  it('is shown with its sign and exactly its decimals', () => {
    expect(formatMoney({ amount: '12.50', currency: 'USD' })).toBe('$12.50');
    expect(formatMoney({ amount: '0.00', currency: 'USD' })).toBe('$0.00');
    expect(formatMoney({ amount: '1234567.05', currency: 'USD' })).toBe('$1,234,567.05');
  });

  it('follows the currency: yen have no decimals', () => {
    expect(formatMoney({ amount: '1250', currency: 'JPY' })).toBe('¥1,250');
  });

  it('is never a float: an amount beyond what a float can hold keeps its cents', () => {
    expect(formatMoney({ amount: '90071992547409931.07', currency: 'USD' })).toBe('$90,071,992,547,409,931.07');
  });

  it('knows nothing from something', () => {
    expect(isNothing({ amount: '0.00', currency: 'USD' })).toBe(true);
    expect(isNothing({ amount: '0.01', currency: 'USD' })).toBe(false);
  });

  it('is the same only in the same currency', () => {
    expect(sameMoney({ amount: '1.00', currency: 'USD' }, { amount: '1.00', currency: 'USD' })).toBe(true);
    expect(sameMoney({ amount: '1.00', currency: 'USD' }, { amount: '1.00', currency: 'EUR' })).toBe(false);
  });
});
