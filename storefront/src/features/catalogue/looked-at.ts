import { useMemo, useSyncExternalStore } from 'react';
import type { Image } from '@/shop-api/types';

/** A book one has looked at: enough to draw its cover again. Stays in this browser. */
export type LookedAt = { slug: string; title: string; author: string; image: Image | null };

const PLACE = 'cartwright.looked-at';
const MOST = 6;

/** The books looked at last, newest first. None where the page is rendered: only this browser knows. */
export function useLookedAt(): LookedAt[] {
  const stored = useSyncExternalStore(neverChanges, read, () => null);
  return useMemo(() => booksIn(stored), [stored]);
}

export function remember(book: LookedAt): void {
  try {
    const others = booksIn(read()).filter((other) => other.slug !== book.slug);
    localStorage.setItem(PLACE, JSON.stringify([book, ...others].slice(0, MOST)));
  } catch {
    // A full or forbidden storage costs nobody a book.
  }
}

const neverChanges = () => () => undefined;

function read(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}

function booksIn(stored: string | null): LookedAt[] {
  try {
    const books: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(books) ? (books as LookedAt[]).filter((book) => book.slug && book.title) : [];
  } catch {
    return []; // somebody else's words
  }
}
