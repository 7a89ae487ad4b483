import { describe, expect, it, vi } from 'vitest';
import { createClient } from './client';
import { isProblem, type Problem } from './problem';

const ok = (body: unknown = { fine: true }) => Response.json(body);
const problem = (status: number, slug: string, more: object = {}, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: `/problems/${slug}`, title: slug, status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

/** A server that gives these answers one after the other; an Error is a broken connection. */
function serverWith(...answers: (Response | Error)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => {
    const next = answers.shift() ?? new Error('asked too often');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  const sleep = vi.fn((_milliseconds: number) => Promise.resolve());
  const ask = createClient({ base: 'http://shop', fetch, sleep });
  return { ask, fetch, sleep, sent: (index: number) => fetch.mock.calls[index]?.[1] };
}

async function failureOf(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (!isProblem(error)) throw error;
  return error;
}

describe('a request', () => {
  it('goes to the versioned path with its query, leaving out what is not said', async () => {
    const { ask, fetch } = serverWith(ok());
    await ask('GET', '/products', { query: { category: 'poetry', author: undefined, cursor: null, limit: 20 } });
    expect(fetch.mock.calls[0]?.[0]).toBe('http://shop/api/v1/products?category=poetry&limit=20');
  });

  it('sends JSON, and a merge patch as what it is', async () => {
    const { ask, sent } = serverWith(ok(), ok());
    await ask('POST', '/carts', { body: {} });
    await ask('PATCH', '/carts/crt_1', { body: { email: 'a@b.example' } });
    expect(sent(0)?.headers).toMatchObject({ 'Content-Type': 'application/json' });
    expect(sent(1)?.headers).toMatchObject({ 'Content-Type': 'application/merge-patch+json' });
    expect(sent(1)?.body).toBe('{"email":"a@b.example"}');
  });

  it('says which version it changes', async () => {
    const { ask, sent } = serverWith(ok());
    await ask('PATCH', '/authors/aut_1', { body: {}, version: 7 });
    expect(sent(0)?.headers).toMatchObject({ 'If-Match': '"7."' });
  });

  it('learns the version from the ETag where the body does not say it', async () => {
    const { ask } = serverWith(Response.json({ id: 'usr_1' }, { headers: { ETag: '"12.wCJau2Fr"' } }));
    expect(await ask('GET', '/users/usr_1', { tagged: true })).toEqual({ id: 'usr_1', version: 12 });
  });

  it('answers nothing for 204', async () => {
    const { ask } = serverWith(new Response(null, { status: 204 }));
    expect(await ask('DELETE', '/carts/crt_1/lines/lin_1')).toBeUndefined();
  });
});

describe('a problem', () => {
  it('keeps its slug, status and what it says', async () => {
    const { ask } = serverWith(
      problem(409, 'price-changed', { detail: 'It is more now.', total: { amount: '9.00', currency: 'USD' } }),
    );
    const error = await failureOf(ask('POST', '/orders', { body: {}, key: 'k'.repeat(22) }));
    expect(error.slug).toBe('price-changed');
    expect(error.status).toBe(409);
    expect(error.message).toBe('It is more now.');
    expect(error.body.total).toEqual({ amount: '9.00', currency: 'USD' });
  });

  it('needs no JSON: a proxy may answer in HTML', async () => {
    const { ask } = serverWith(new Response('<h1>No</h1>', { status: 400, headers: { 'Content-Type': 'text/html' } }));
    expect((await failureOf(ask('GET', '/cart'))).slug).toBe('http-400');
  });

  it('is "unreachable" when no answer came, or only a piece of one', async () => {
    const broken = new Response('{"items": [', { headers: { 'Content-Type': 'application/json' } });
    const { ask } = serverWith(new TypeError('fetch failed'), broken);
    expect((await failureOf(ask('POST', '/carts', { body: {} }))).slug).toBe('unreachable');
    expect((await failureOf(ask('POST', '/carts', { body: {} }))).status).toBe(0);
  });
});

describe('a repeat', () => {
  it('is made for a read that got no answer', async () => {
    const { ask, fetch, sleep } = serverWith(new TypeError('fetch failed'), problem(503, 'overloaded'), ok());
    expect(await ask('GET', '/products')).toEqual({ fine: true });
    expect(fetch).toHaveBeenCalledTimes(3);
    const [first = 0, second = 0] = sleep.mock.calls.map(([milliseconds]) => milliseconds);
    expect(first).toBeGreaterThanOrEqual(150);
    expect(first).toBeLessThanOrEqual(300);
    expect(second).toBeGreaterThanOrEqual(300);
    expect(second).toBeLessThanOrEqual(600);
  });

  it('is never made for a write without a key', async () => {
    const { ask, fetch } = serverWith(problem(503, 'overloaded'), ok());
    expect((await failureOf(ask('POST', '/carts', { body: {} }))).status).toBe(503);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('carries the very same key and body', async () => {
    const { ask, sent } = serverWith(new TypeError('reset'), ok());
    await ask('POST', '/orders', { body: { cartId: 'crt_1' }, key: 'the-key-of-this-attempt' });
    expect(sent(1)?.headers).toMatchObject({ 'Idempotency-Key': 'the-key-of-this-attempt' });
    expect(sent(1)?.body).toBe(sent(0)?.body);
  });

  it('waits as long as it was asked to, within reason', async () => {
    const { ask, sleep } = serverWith(
      problem(409, 'in-flight', {}, { 'Retry-After': '2' }),
      problem(429, 'rate-limited', {}, { 'Retry-After': '3600' }),
      ok(),
    );
    await ask('POST', '/orders', { body: {}, key: 'the-key-of-this-attempt' });
    expect(sleep.mock.calls).toEqual([[2000], [5000]]);
  });

  it('ends after three tries', async () => {
    const { ask, fetch } = serverWith(...Array.from({ length: 5 }, () => new TypeError('down')));
    expect((await failureOf(ask('GET', '/cart'))).slug).toBe('unreachable');
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it.each([
    [400, 'malformed'],
    [402, 'payment-declined'],
    [404, 'not-found'],
    [409, 'out-of-stock'],
    [422, 'invalid'],
    [500, 'internal'],
  ])('is not made after %i %s: asking again would not change the answer', async (status, slug) => {
    const { ask, fetch } = serverWith(problem(status, slug), ok());
    expect((await failureOf(ask('POST', '/orders', { body: {}, key: 'the-key-of-this-attempt' }))).slug).toBe(slug);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('stops when nobody waits for the answer any more', async () => {
    const nobody = AbortSignal.abort();
    const { ask, fetch } = serverWith(new TypeError('aborted'), ok());
    await failureOf(ask('GET', '/products', { signal: nobody }));
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
