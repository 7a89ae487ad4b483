// The shop as its clients see it: what the scenarios need to be there before the clock starts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { each, pick } from './numbers.mjs';

/** The most that one correction of stock may bring. */
const MOST = 100_000;
/** A position that no server has come to: whoever sends it gets no answer that was kept. */
export const NOT_KEPT = { 'Cartwright-Position': '999999999.0.0.nobody' };
const ADDRESS = {
  name: 'Ishmael',
  line1: '1 Spouter Inn',
  city: 'New Bedford',
  region: 'US-MA',
  postalCode: '02740',
  country: 'US',
};

export async function json(url, { method = 'GET', body, headers = {} } = {}) {
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${method} ${url} was answered with ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  return answer.json();
}

export async function all(url) {
  const items = [];
  for (let next = url; next;) {
    const page = await json(next);
    items.push(...page.items);
    next = page.next ? `${url}&cursor=${encodeURIComponent(page.next)}` : null;
  }
  return items;
}

export const products = (shop) => all(`${shop.base}/api/v1/products?limit=100&sort=title`);
export const categories = (shop) => all(`${shop.base}/api/v1/categories?limit=100`);

/** Paperbacks from all over the catalogue, each with a million pieces on the shelf. */
export async function wellStocked(shop, list, count) {
  const staff = { Authorization: `Bearer ${await signIn(shop, 'admin')}` };
  return each(pick(list, count), 8, async (product) => {
    const { variants } = await json(`${shop.base}/api/v1/products/${product.slug}`);
    const paperback = variants.find((one) => one.stockKept && one.options.format === 'paperback');
    if (!paperback) throw new Error(`${product.slug} has no paperback of which stock is kept.`);
    for (let more = 0; more < 10; more++)
      await json(`${shop.base}/api/v1/inventory/${paperback.id}/corrections`, {
        method: 'POST',
        headers: staff,
        body: { change: MOST, reason: 'received' },
      });
    return paperback.id;
  });
}

/** Open carts without a line: `id token`. */
export function openCarts(shop, count) {
  return each(Array.from({ length: count }), 16, async () => {
    const { id, token } = await json(`${shop.base}/api/v1/carts`, { method: 'POST', body: {} });
    return `${id} ${token}`;
  });
}

/** A whole purchase, as the load makes it. */
export async function buy(shop, variant) {
  const cart = await json(`${shop.base}/api/v1/carts`, {
    method: 'POST',
    body: {
      email: 'ishmael@example.com',
      shippingMethod: 'standard',
      shippingAddress: ADDRESS,
      lines: [{ variantId: variant, quantity: 1 }],
    },
  });
  const order = await json(`${shop.base}/api/v1/orders`, {
    method: 'POST',
    headers: { 'Cart-Token': cart.token, 'Idempotency-Key': crypto.randomUUID() },
    body: { cartId: cart.id, payment: { token: 'tok_visa' }, expectedTotal: cart.total },
  });
  if (order.state !== 'confirmed') throw new Error(`A purchase ended as ${order.state}.`);
  return { cart, order, variant };
}

/** The one with the random password that every shop outside of production has. */
async function signIn(shop, role) {
  const accounts = readFileSync(join(shop.data, 'secrets', 'demo-accounts'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const [, email, password] = accounts.find(([name]) => name === role);
  return (await json(`${shop.base}/api/v1/auth/login`, { method: 'POST', body: { email, password } })).accessToken;
}
