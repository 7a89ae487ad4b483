import { useMemo, useSyncExternalStore } from 'react';
import type { Attempt } from './purchase';

// An attempt without an answer survives a reload of the page: the next try repeats it with its key instead of buying
// a second time.

const PLACE = 'cartwright.attempt';

export function keepAttempt(attempt: Attempt): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(attempt));
  } catch {
    // Without storage the attempt lives as long as the page does.
  }
}

export function forgetAttempt(): void {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept.
  }
}

/** The attempt of this cart that never got its answer. */
export function useKeptAttempt(cartId: string): Attempt | null {
  const stored = useSyncExternalStore(neverChanges, read, () => null);
  return useMemo(() => {
    const attempt = JSON.parse(stored ?? 'null') as Attempt | null;
    return attempt?.cartId === cartId ? attempt : null;
  }, [stored, cartId]);
}

const neverChanges = () => () => undefined;

function read(): string | null {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
