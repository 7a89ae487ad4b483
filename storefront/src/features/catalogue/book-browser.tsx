'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition, type ReactNode } from 'react';
import { FilterBar, SortBar, type FilterBarProps } from './filter-bar';
import { gridHref, type Filter } from './filter';
import { BlankPlaces, Shelf } from './shelf';

type BookBrowserProps = Omit<FilterBarProps, 'onChange'> & {
  sortOnly: boolean;
  /** The books, rendered by the server. */
  children: ReactNode;
};

/** The filter above, the books below; while another choice is on its way the shelf holds blank cloth. */
export function BookBrowser({ place, filter, sortOnly, children, ...choices }: BookBrowserProps) {
  const router = useRouter();
  const [waiting, startTransition] = useTransition();
  const [chosen, choose] = useOptimistic(filter);

  function change(next: Filter) {
    startTransition(() => {
      choose(next);
      router.push(gridHref(place, next), { scroll: false });
    });
  }

  return (
    <>
      {sortOnly ? (
        <SortBar place={place} filter={chosen} onChange={change} />
      ) : (
        <FilterBar place={place} filter={chosen} onChange={change} {...choices} />
      )}
      <div aria-busy={waiting}>
        {waiting ? (
          <div className="pt-s6">
            <p role="status" className="sr-only">
              Looking for books
            </p>
            <Shelf>
              <BlankPlaces places={10} />
            </Shelf>
          </div>
        ) : (
          children
        )}
      </div>
    </>
  );
}
