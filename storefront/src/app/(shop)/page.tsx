import Link from 'next/link';
import { BookCard } from '@/features/catalogue/book-card';
import { CategoryRow } from '@/features/catalogue/category-row';
import type { SearchParams } from '@/features/catalogue/filter';
import { Hero } from '@/features/catalogue/hero';
import { homeOf } from '@/features/catalogue/home';
import { Shelf } from '@/features/catalogue/shelf';
import { unlessDown } from '@/shop-api/server';
import { count } from '@/ui/words';
import { Unavailable } from '@/app/_frame/unavailable';

export const metadata = { alternates: { canonical: '/' } };

export default async function HomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const home = await homeOf((await searchParams).line).catch(unlessDown);
  if (!home) return <Unavailable href="/" />;
  const { opening, newest, total, rows } = home;
  return (
    <>
      <h1 className="sr-only">Cartwright, a bookshop</h1>
      {opening && <Hero {...opening} />}
      <section aria-labelledby="new" className="pt-s5">
        <div className="mb-s5 flex items-baseline justify-between gap-s4">
          <h2 id="new" className="shop-heading text-l">
            New on the table
          </h2>
          <Link href="/books" prefetch={false} className="link text-s font-medium">
            {total === undefined ? 'All books' : `All ${count(total, 'book')}`}
          </Link>
        </div>
        <Shelf six>
          {newest.map((book, index) => (
            <BookCard key={book.id} book={book} first={index < 3} />
          ))}
        </Shelf>
      </section>
      <section aria-labelledby="shelves" className="pt-s7">
        <h2 id="shelves" className="sr-only">
          Shelves
        </h2>
        <div className="grid gap-s6 md:grid-cols-2 md:gap-x-s6 md:gap-y-s7 lg:grid-cols-3">
          {rows.map(({ category, books }) => (
            <CategoryRow key={category.id} category={category} books={books} />
          ))}
        </div>
      </section>
    </>
  );
}
