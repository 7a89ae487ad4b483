'use client';

import { User as Person } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { User } from '@/shop-api/types';

/** Who one is here, and what belongs to them. It opens and signs out without script, too. */
export function AccountMenu({ user }: { user: User | null }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };

  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close();
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, []);

  if (!user)
    return (
      <Link
        href="/sign-in"
        prefetch={false}
        className="flex min-h-control items-center text-s font-medium hover:text-act"
      >
        Sign in
      </Link>
    );
  return (
    <details ref={menu} className="relative text-s">
      <summary className="flex min-h-control list-none items-center gap-s2 rounded font-medium hover:text-act">
        <Person size={18} strokeWidth={1.8} aria-hidden="true" />
        <span className="sr-only md:not-sr-only">Account</span>
      </summary>
      <div className="absolute right-0 z-10 grid w-max min-w-menu gap-s1 rounded border border-rule bg-sheet p-s2">
        <p className="max-w-menu truncate border-b border-rule px-s3 pt-s1 pb-s3 text-quiet">{user.name}</p>
        <Item href="/account/orders" onGo={close}>
          Your orders
        </Item>
        <Item href="/account" onGo={close}>
          Your account
        </Item>
        {user.role !== 'customer' && (
          <Item href="/admin" onGo={close}>
            Admin
          </Item>
        )}
        <form action="/sign-out" method="post">
          <button type="submit" className={item}>
            Sign out
          </button>
        </form>
      </div>
    </details>
  );
}

const item = 'block w-full rounded px-s3 py-s2 text-left hover:bg-shade';

function Item({ href, onGo, children }: { href: string; onGo: () => void; children: string }) {
  return (
    <Link href={href} prefetch={false} className={item} onClick={onGo}>
      {children}
    </Link>
  );
}
