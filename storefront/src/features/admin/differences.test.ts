import { expect, it } from 'vitest';
import { differences } from './differences';

it('names what somebody else has changed, and what it says now', () => {
  const before = { name: 'Jane Austen', born: 1775, died: null, biography: null };
  expect(differences(before, before)).toEqual([]);
  expect(differences(before, { name: 'J. Austen', born: null, died: 1817, biography: null })).toEqual([
    { name: 'name', now: 'J. Austen' },
    { name: 'born', now: 'nothing' },
    { name: 'died', now: '1817' },
  ]);
});
