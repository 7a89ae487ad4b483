import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { visitorsCart } from '@/features/cart/queries';
import { fontVariables } from '@/ui/fonts';
import '@/ui/globals.css';
import { origin } from './_frame/origin';
import { Providers } from './_frame/providers';
import { themeOf } from './_frame/theme';

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await origin()),
    title: { default: 'Cartwright, a bookshop', template: '%s · Cartwright' },
    description: 'Books worth keeping, as hardcover, paperback and e-book.',
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = themeOf(await cookies());
  return { colorScheme: theme === 'system' ? 'light dark' : theme };
}

/** What shop and admin have in common; each puts its own frame inside. */
export default async function Layout({ children }: { children: ReactNode }) {
  const theme = themeOf(await cookies());
  return (
    // The theme is in the page as it arrives: nothing flashes, and no script has to run first.
    <html lang="en" className={fontVariables} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <Providers cart={await visitorsCart()}>
          <a
            href="#main"
            className="fixed top-s2 left-s2 z-10 -translate-y-s8 rounded bg-act px-s4 py-s2 text-s font-semibold text-act-ink focus:translate-y-0"
          >
            Skip to the content
          </a>
          {children}
        </Providers>
      </body>
    </html>
  );
}
