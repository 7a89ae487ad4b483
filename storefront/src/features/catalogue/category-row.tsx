import { clsx } from 'clsx';
import Link from 'next/link';
import type { Category, ProductItem } from '@/shop-api/types';
import { Spine, spineWidth } from '@/ui/spine';
import { count } from '@/ui/words';
import { placeOfCategory } from './filter';

/** As many spines as stand side by side on the narrowest place that a row has. */
const BOARD_WIDTH = 344;
const GAP = 2;

type CategoryRowProps = {
  category: Category;
  books: ProductItem[];
  /** The spines stand only where there is room for them. */
  fromMiddle?: boolean;
};

/** A category as it stands in a shop: its books from the side, on a board. */
export function CategoryRow({ category, books, fromMiddle = false }: CategoryRowProps) {
  return (
    <section aria-labelledby={`category-${category.slug}`} className="grid content-end">
      <div className={clsx('spines', fromMiddle && 'max-md:hidden')}>
        {thatFit(books).map((book) => (
          <Spine
            key={book.id}
            title={book.title}
            author={book.authors[0]?.name ?? ''}
            pages={book.attributes.pages}
            href={`/books/${book.slug}`}
          />
        ))}
      </div>
      <div className="board" />
      <h3 id={`category-${category.slug}`} className="mt-s3 text-m font-semibold">
        <Link href={placeOfCategory(category.slug).path} prefetch={false} className="rounded hover:text-act">
          {category.name}
        </Link>
      </h3>
      <p className="text-s text-quiet">{count(category.productCount, 'book')}</p>
    </section>
  );
}

function thatFit(books: ProductItem[]): ProductItem[] {
  let taken = 0;
  return books.filter((book) => {
    const width = spineWidth(book.attributes.pages) + GAP;
    if (taken + width > BOARD_WIDTH) return false;
    taken += width;
    return true;
  });
}
