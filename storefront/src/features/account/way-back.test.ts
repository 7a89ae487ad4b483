import { expect, it } from 'vitest';
import { signInHref, wayBack } from './way-back';

it.each([
  ['/account/orders?page=2#now', '/account/orders?page=2#now'],
  ['/admin', '/admin'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?return=/sign-in', '/'],
])('after signing in, %j leads to %s', (wanted, way) => {
  expect(wayBack(wanted)).toBe(way);
});

it('survives being put into an address', () => {
  const href = signInHref('/orders?a=1&b=2');
  expect(new URL(href, 'http://shop').searchParams.get('return')).toBe('/orders?a=1&b=2');
});
