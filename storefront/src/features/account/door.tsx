import Link from 'next/link';
import type { ReactNode } from 'react';

type DoorProps = {
  title: string;
  children: ReactNode;
  /** The other door, for whoever stands before the wrong one. */
  other: { question: string; words: string; href: string };
};

/** The page around signing in and registering. */
export function Door({ title, children, other }: DoorProps) {
  return (
    <div className="mx-auto grid w-full max-w-door gap-s5 py-s7">
      <h1 className="font-book text-title leading-tight font-medium tracking-tight">{title}</h1>
      <div className="rounded border border-rule bg-sheet p-s5">{children}</div>
      <p className="text-s text-quiet">
        {other.question}{' '}
        <Link href={other.href} prefetch={false} className="link font-medium">
          {other.words}
        </Link>
      </p>
      <noscript>
        <p className="text-s text-quiet">Signing in needs JavaScript; looking at books does not.</p>
      </noscript>
    </div>
  );
}
