/** How the payment simulator answers, in the shop's words. */
export const testCards = [
  { token: 'tok_visa', name: 'Visa', says: 'goes through' },
  { token: 'tok_3ds', name: 'Visa with 3-D Secure', says: 'the bank asks whether it is you' },
  { token: 'tok_declined', name: 'Declined card', says: 'the bank says no' },
  { token: 'tok_insufficient_funds', name: 'Empty card', says: 'not enough money on it' },
  { token: 'tok_timeout', name: 'Slow bank', says: 'does not answer at once' },
] as const;
