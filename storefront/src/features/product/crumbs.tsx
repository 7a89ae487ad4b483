import Link from 'next/link';
import { Fragment } from 'react';
import { booksHref } from '@/features/catalogue/filter';
import type { Product } from '@/shop-api/types';

/** Where on the shelves this book stands. */
export function crumbsOf(product: Product): { name: string; href: string }[] {
  const category = product.categories[0];
  const path = category ? [...category.ancestors, category] : [];
  return [
    { name: 'Books', href: '/books' },
    ...path.map(({ name, slug }) => ({ name, href: booksHref({ category: slug }) })),
  ];
}

export function Crumbs({ product }: { product: Product }) {
  return (
    <nav aria-label="You are here" className="py-s5 text-xs text-quiet">
      <ol className="flex flex-wrap gap-s2">
        {crumbsOf(product).map(({ name, href }, index) => (
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
