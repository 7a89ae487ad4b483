import Link from 'next/link';
import { placeOfCategory } from '@/features/catalogue/filter';
import { categories } from '@/features/catalogue/queries';
import { mainCategories } from '@/features/catalogue/tree';
import { Mark } from '@/ui/mark';
import type { Theme } from './theme';
import { ThemeSwitch } from './theme-switch';

export async function Footer({ theme }: { theme: Theme }) {
  const shown = mainCategories(await categories().catch(() => []));
  return (
    <footer className="mt-s7 bg-shade">
      <div className="wrap grid gap-s6 py-s6 text-s md:grid-cols-[1fr_2fr_auto]">
        <div className="grid content-start gap-s2">
          <span className="flex items-center gap-s2 font-semibold [font-stretch:85%]">
            <Mark size={20} />
            Cartwright
          </span>
          <p className="text-quiet">A bookshop you can take apart.</p>
        </div>
        <nav aria-label="More of the shop" className="columns-2 gap-s6">
          <FooterLink href="/books">All books</FooterLink>
          <FooterLink href="/authors">Authors</FooterLink>
          {shown.map((category) => (
            <FooterLink key={category.id} href={placeOfCategory(category.slug).path}>
              {category.name}
            </FooterLink>
          ))}
          <FooterLink href="/cart">Cart</FooterLink>
          {/* Another program answers here: an ordinary link, not a navigation inside the app. */}
          <a href="/docs" className="block py-s1 hover:text-act">
            API documentation
          </a>
        </nav>
        <ThemeSwitch initial={theme} />
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="block py-s1 hover:text-act">
      {children}
    </Link>
  );
}
