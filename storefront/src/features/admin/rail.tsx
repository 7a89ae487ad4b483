'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { areaAt } from './areas';

export function Rail({ areas }: { areas: { href: string; name: string }[] }) {
  const here = areaAt(usePathname())?.href;
  return (
    <nav aria-label="Admin" className="flex flex-wrap gap-x-s1 lg:grid lg:gap-px">
      {areas.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={href === here ? 'page' : undefined}
          className={clsx(
            'flex min-h-control items-center rounded px-s3 font-medium',
            href === here ? 'bg-sheet font-semibold' : 'hover:text-act',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
