import Link from 'next/link';
import { AccountMenu } from '@/features/account/account-menu';
import { visitorIfKnown } from '@/features/account/visitor';
import { CartLink } from '@/features/cart/cart-link';
import { booksHref } from '@/features/catalogue/filter';
import { categories } from '@/features/catalogue/queries';
import { mainCategories } from '@/features/catalogue/tree';
import { Mark } from '@/ui/mark';

const SHOWN = 5;

export async function Header() {
  // A header without categories is better than a page without a header.
  const shown = mainCategories(await categories().catch(() => [])).slice(0, SHOWN);
  return (
    <header className="border-b border-rule">
      <div className="wrap flex min-h-s7 items-center gap-s5 py-s2 md:gap-s6">
        <Link
          href="/"
          prefetch={false}
          className="flex min-h-control items-center gap-s2 text-l font-semibold tracking-tight [font-stretch:85%]"
        >
          <Mark />
          Cartwright
        </Link>
        <nav aria-label="Shop" className="flex flex-1 items-center gap-s5 text-s font-medium">
          <Link href="/books" prefetch={false} className="flex min-h-control items-center hover:text-act">
            Books
          </Link>
          {shown.map((category) => (
            <Link
              key={category.id}
              href={booksHref({ category: category.slug })}
              prefetch={false}
              className="hidden min-h-control items-center text-quiet hover:text-act lg:flex"
            >
              {category.name}
            </Link>
          ))}
        </nav>
        <AccountMenu user={await visitorIfKnown()} />
        <CartLink />
      </div>
    </header>
  );
}
