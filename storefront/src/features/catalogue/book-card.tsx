import Link from 'next/link';
import type { ProductItem } from '@/shop-api/types';
import { Cover } from '@/ui/cover';
import { formatMoney } from '@/ui/money';
import { Arriving } from '@/ui/arriving';
import { authorsOf } from './authors';

/** One book on a shelf: cover, title, author, price, and what its stock has to say. One link, one name. */
export function BookCard({ book, first = false }: { book: ProductItem; first?: boolean }) {
  return (
    <li>
      <Link href={`/books/${book.slug}`} prefetch={false} className="group block rounded">
        <span className="stand">
          <Cover
            title={book.title}
            author={book.authors[0]?.name ?? ''}
            image={book.image}
            alt=""
            first={first}
            className="lifts"
          />
          <Arriving />
        </span>
        <span className="mt-s3 block pr-s1">
          <span className="book-title block text-s group-hover:text-act">{book.title}</span>
          <span className="block text-xs text-quiet">{authorsOf(book)}</span>
          <span className="amount mt-s1 block text-xs">
            {book.available ? (
              <>
                {book.priceVaries && 'from '}
                {formatMoney(book.price)}
                {book.stockLeft !== null && <span className="ml-s2 text-warn">{book.stockLeft} left</span>}
              </>
            ) : (
              <span className="text-quiet">Sold out</span>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}
