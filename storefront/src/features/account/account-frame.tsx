import Link from 'next/link';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const pages = { '/account/orders': 'Your orders', '/account': 'Your account' } as const;

/** The pages of one's own, side by side. */
export function AccountFrame({ at, children }: { at: keyof typeof pages; children: ReactNode }) {
  return (
    <>
      <h1 className="shop-heading pt-s6 text-title">{pages[at]}</h1>
      <nav aria-label="Account" className="mt-s4 mb-s6 flex gap-s5 border-b border-rule text-s">
        {Object.entries(pages).map(([href, name]) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={href === at ? 'page' : undefined}
            className={clsx(
              '-mb-px flex min-h-control items-center border-b-2 font-medium',
              href === at ? 'border-ink' : 'border-transparent text-quiet hover:text-act',
            )}
          >
            {name}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
