import { clsx } from 'clsx';
import Link from 'next/link';
import type { Product } from '@/shop-api/types';
import { buttonLook } from '@/ui/button';
import { Cover } from '@/ui/cover';
import { formatMoney } from '@/ui/money';
import { formatYear } from '@/ui/words';
import { authorsOf } from './authors';

type HeroProps = { book: Product; line: string; nextHref: string };

/** The shop opens with the opening sentence of one book. */
export function Hero({ book, line, nextHref }: HeroProps) {
  const toBuy = book.variants.find((variant) => variant.available > 0);
  const { year } = book.attributes;
  return (
    <section
      aria-label="A first line"
      className="grid items-center gap-s6 pt-s6 pb-s5 md:grid-cols-[1fr_11rem] md:gap-s7 md:pt-s7 md:pb-s6 lg:grid-cols-[1fr_16.5rem]"
    >
      <figure>
        <blockquote className={clsx('font-book font-medium tracking-tight', sizeFor(line))}>{line}</blockquote>
        <figcaption className="mt-s5 flex flex-wrap items-center gap-s5">
          <span>
            <span className="book-title block text-l">{book.title}</span>
            <span className="text-quiet">
              {authorsOf(book)}
              {year ? `, ${formatYear(year)}` : ''}
            </span>
          </span>
          <span className="flex flex-wrap gap-s3">
            <Link href={`/books/${book.slug}`} className={buttonLook()}>
              {toBuy ? `${toBuy.name}, ${formatMoney(toBuy.price)}` : 'Look at the book'}
            </Link>
            <Link href={nextHref} scroll={false} className={buttonLook({ look: 'line' })}>
              Another first line
            </Link>
          </span>
        </figcaption>
      </figure>
      <Link href={`/books/${book.slug}`} aria-label={book.title} className="hidden rounded md:block">
        <Cover
          title={book.title}
          author={book.authors[0]?.name ?? ''}
          image={book.image}
          alt=""
          first
          className="lifts"
        />
      </Link>
    </section>
  );
}

/** A short line fills the wall, a long one has to be read. */
function sizeFor(line: string): string {
  if (line.length <= 60) return 'text-hero leading-[1.02] text-balance';
  if (line.length <= 130) return 'text-hero-m leading-[1.1] text-pretty';
  return 'text-hero-s leading-[1.25] text-pretty';
}
