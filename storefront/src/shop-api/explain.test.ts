import { expect, it } from 'vitest';
import { explain } from './explain';
import { Problem } from './problem';

it.each([
  [Problem.unreachable(), 'The shop did not answer'],
  [new Problem('rate-limited', 429), 'That was too quick'],
  [new Problem('internal', 500), 'The shop cannot answer just now'],
  [new Problem('cart-closed', 409), 'This cart has been ordered'],
  [new Problem('in-flight', 409), 'Your last step is still running'],
  [new Problem('too-many', 422, { title: 'Too many', detail: 'At most 999.' }), 'Too many'],
  [new TypeError('a bug'), 'Something went wrong on this page'],
])('puts %s into words', (error, title) => {
  expect(explain(error).title).toBe(title);
  expect(explain(error).next).not.toBe('');
});
