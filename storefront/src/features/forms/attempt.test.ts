import { expect, it } from 'vitest';
import { Problem } from '@/shop-api/problem';
import { Attempts } from './attempt';

async function keysOf(...tries: [draft: unknown, failure: Error | null][]): Promise<string[]> {
  const attempts = new Attempts();
  const keys: string[] = [];
  for (const [draft, failure] of tries)
    await attempts
      .make(draft, (key) => {
        keys.push(key);
        return failure ? Promise.reject(failure) : Promise.resolve();
      })
      .catch(() => null);
  return keys;
}

it('keeps the key of what got no answer, and only of that', async () => {
  const [lost, again, next] = await keysOf([{ a: 1 }, Problem.unreachable()], [{ a: 1 }, null], [{ a: 1 }, null]);
  expect(again).toBe(lost);
  expect(next).not.toBe(lost);
});

it('takes a fresh key for another draft and after a refusal', async () => {
  const [first, other] = await keysOf([{ a: 1 }, Problem.unreachable()], [{ a: 2 }, null]);
  expect(other).not.toBe(first);
  const [refused, corrected] = await keysOf([{ a: 1 }, new Problem('invalid', 422)], [{ a: 1 }, null]);
  expect(corrected).not.toBe(refused);
});
