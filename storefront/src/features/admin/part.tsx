import type { ReactNode } from 'react';

/** A part of an admin page under its own heading. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid content-start gap-s3">
      <div className="flex flex-wrap items-baseline justify-between gap-s3">
        <h2 className="shop-heading text-l">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
