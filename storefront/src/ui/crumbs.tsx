import Link from 'next/link';
import { Fragment } from 'react';
import type { Crumb } from './json-ld';

/** The way that led here, from the door on. */
export function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="You are here" className="pt-s5 text-xs text-quiet">
      <ol className="flex flex-wrap gap-s2">
        {crumbs.map(({ name, href }, index) => (
          <Fragment key={href}>
            {index > 0 && <li aria-hidden="true">›</li>}
            <li>
              <Link href={href} prefetch={false} className="hover:text-act">
                {name}
              </Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
