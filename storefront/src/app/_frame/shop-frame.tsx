import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Footer } from './footer';
import { Header } from './header';
import { themeOf } from './theme';

/** What stands around every page of the shop. */
export async function ShopFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      <Header />
      <main id="main" tabIndex={-1} className="wrap flex-1">
        {children}
      </main>
      <Footer theme={themeOf(await cookies())} />
    </div>
  );
}
