'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition, type ReactNode } from 'react';
import type { Author, Category } from '@/shop-api/types';
import { FilterBar } from './filter-bar';
import { booksHref, type Filter } from './filter';
import { BlankPlaces, Shelf } from './shelf';

type BookBrowserProps = {
  filter: Filter;
  categories: Category[];
  authors: Author[];
  /** The books, rendered by the server. */
  children: ReactNode;
};

/** The filter above, the books below; while another choice is on its way the shelf holds blank cloth. */
export function BookBrowser({ filter, categories, authors, children }: BookBrowserProps) {
  const router = useRouter();
  const [waiting, startTransition] = useTransition();
  const [chosen, choose] = useOptimistic(filter);

  return (
    <>
      <FilterBar
        filter={chosen}
        categories={categories}
        authors={authors}
        onChange={(next) => {
          startTransition(() => {
            choose(next);
            router.push(booksHref(next), { scroll: false });
          });
        }}
      />
      <div className="pt-s6" aria-busy={waiting}>
        {waiting ? (
          <>
            <p role="status" className="sr-only">
              Looking for books
            </p>
            <Shelf>
              <BlankPlaces places={10} />
            </Shelf>
          </>
        ) : (
          children
        )}
      </div>
    </>
  );
}
