'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { shop } from '@/shop-api/browser';
import type { Page, ProductItem } from '@/shop-api/types';
import { buttonLook } from '@/ui/button';
import { BookCard } from './book-card';
import { gridHref, productQuery, type Filter, type Place } from './filter';
import { BlankPlaces, Shelf } from './shelf';

const FIRST_ROW = 5;

type BookGridProps = { place: Place; filter: Filter; cursor: string | undefined; firstPage: Page<ProductItem> };

/** The grid and its "More books". Without script that is a link to the next page; with it the shelf grows in place. */
export function BookGrid({ place, filter, cursor, firstPage }: BookGridProps) {
  const list = useRef<HTMLDivElement>(null);
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = useInfiniteQuery({
    queryKey: ['books', filter, cursor ?? null],
    queryFn: ({ pageParam, signal }) => shop.products(productQuery(filter, pageParam), { signal }),
    initialData: { pages: [firstPage], pageParams: [cursor ?? null] },
    initialPageParam: cursor ?? null,
    getNextPageParam: (page) => page.next,
    // What the server rendered is what one sees; coming back shows the shelf as one left it.
    staleTime: Infinity,
  });
  const books = data.pages.flatMap((page) => page.items);
  const next = data.pages.at(-1)?.next ?? null;

  // Somebody pressed "More books" when so many stood there: the keyboard goes on at the first new one.
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (seen.current === null || books.length <= seen.current) return;
    list.current?.querySelectorAll<HTMLElement>('li > a')[seen.current]?.focus({ preventScroll: true });
    seen.current = null;
  }, [books.length]);

  function more() {
    seen.current = books.length;
    void fetchNextPage();
  }

  return (
    <div ref={list}>
      <Shelf>
        {books.map((book, index) => (
          <BookCard key={book.id} book={book} first={index < FIRST_ROW} />
        ))}
        {isFetchingNextPage && <BlankPlaces places={5} />}
      </Shelf>
      <div className="mt-s6 grid justify-items-start gap-s3" aria-live="polite">
        {isFetchNextPageError && <p className="text-s text-bad">More books did not arrive. Try again in a moment.</p>}
        {hasNextPage && next && (
          <a
            href={gridHref(place, filter, next)}
            className={buttonLook({ look: 'line' })}
            aria-disabled={isFetchingNextPage}
            onClick={(click) => {
              if (click.metaKey || click.ctrlKey || click.shiftKey) return;
              click.preventDefault();
              if (!isFetchingNextPage) more();
            }}
          >
            {isFetchingNextPage ? 'Bringing more books…' : 'More books'}
          </a>
        )}
      </div>
    </div>
  );
}
