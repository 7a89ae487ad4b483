import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { BlankCover } from '@/ui/cover';

/** Covers standing on a board. `six` is a single row of at most six. */
export function Shelf({ six = false, children }: { six?: boolean; children: ReactNode }) {
  return <ul className={clsx('shelf', six && 'six')}>{children}</ul>;
}

/** Places on a shelf for books that are still coming: blank cloth. */
export function BlankPlaces({ places }: { places: number }) {
  return Array.from({ length: places }, (_, index) => (
    <li key={index} aria-hidden="true">
      <span className="stand">
        <BlankCover />
      </span>
      <span className="mt-s3 block h-s4 rounded bg-shade" />
      <span className="mt-s2 block h-s3 w-1/2 rounded bg-shade" />
    </li>
  ));
}
