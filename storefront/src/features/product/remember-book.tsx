'use client';

import { useEffect } from 'react';
import { remember, type LookedAt } from '@/features/catalogue/looked-at';

/** Draws nothing: notes that this book was looked at, for the empty cart to offer it again. */
export function RememberBook({ book }: { book: LookedAt }) {
  useEffect(() => {
    remember(book);
  }, [book]);
  return null;
}
