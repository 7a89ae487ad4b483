import Link from 'next/link';
import type { ReactNode } from 'react';

type PageHeadProps = {
  title: string;
  /** The list that this page came from. */
  up?: { href: string; name: string };
  /** What stands under the title: a state, a number. */
  about?: ReactNode;
  actions?: ReactNode;
};

export function PageHead({ title, up, about, actions }: PageHeadProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-s5 gap-y-s3 pb-s5">
      <div className="grid min-w-0 gap-s1">
        {up && (
          <Link href={up.href} prefetch={false} className="w-fit text-xs text-quiet hover:text-act">
            {up.name}
          </Link>
        )}
        <h1 className="shop-heading text-title break-words">{title}</h1>
        {about && <div className="flex flex-wrap gap-x-s4 gap-y-s1 text-quiet">{about}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-s3">{actions}</div>}
    </header>
  );
}
