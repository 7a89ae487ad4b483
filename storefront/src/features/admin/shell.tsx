import Link from 'next/link';
import type { ReactNode } from 'react';
import type { User } from '@/shop-api/types';
import { Mark } from '@/ui/mark';
import { areasOf } from './areas';
import { Rail } from './rail';
import { roleNames } from './roles';

/** The room behind the shop: a shaded rail with what this member of staff may enter, and the page beside it. */
export function Shell({ user, children }: { user: User; children: ReactNode }) {
  return (
    <div className="admin min-h-screen text-s lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <aside className="bg-shade px-s4 py-s3 lg:py-s5">
        <div className="flex flex-col gap-s3 lg:sticky lg:top-s5">
          <div className="flex items-center justify-between gap-s4">
            <Link
              href="/admin"
              prefetch={false}
              className="flex min-h-control items-center gap-s2 rounded px-s2 text-l font-semibold tracking-tight [font-stretch:85%]"
            >
              <Mark />
              Cartwright
            </Link>
            <Link href="/" prefetch={false} className="rounded px-s2 text-quiet hover:text-act lg:hidden">
              To the shop
            </Link>
          </div>
          <Rail areas={areasOf(user.role)} />
          <div className="flex flex-wrap items-center justify-between gap-x-s4 px-s2 text-xs lg:mt-s4 lg:grid lg:gap-s2 lg:border-t lg:border-rule lg:pt-s4">
            <p className="min-w-0">
              <span className="block truncate font-medium">{user.name}</span>
              <span className="text-quiet">{roleNames[user.role]}</span>
            </p>
            <Link href="/" prefetch={false} className="hidden w-fit rounded text-quiet hover:text-act lg:block">
              To the shop
            </Link>
            <form action="/sign-out" method="post">
              <button type="submit" className="rounded text-quiet hover:text-act">
                Sign out
              </button>
            </form>
          </div>
        </div>
      </aside>
      <main id="main" tabIndex={-1} className="w-full max-w-wrap px-s4 py-s5 md:px-s6 lg:py-s5">
        {children}
      </main>
    </div>
  );
}
