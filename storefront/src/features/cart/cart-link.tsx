'use client';

import Link from 'next/link';
import { count } from '@/ui/words';
import { booksIn } from './cart';
import { useCart } from './use-cart';

export function CartLink() {
  const { data: cart } = useCart();
  const books = booksIn(cart);
  return (
    <Link
      href="/cart"
      prefetch={false}
      className="flex min-h-control items-center gap-s2 text-s font-medium hover:text-act"
    >
      Cart
      {books > 0 && (
        <>
          <span className="sr-only">with {count(books, 'book')}</span>
          <span className="amount rounded-full bg-act px-s2 text-xs font-semibold text-act-ink" aria-hidden="true">
            {books}
          </span>
        </>
      )}
    </Link>
  );
}
