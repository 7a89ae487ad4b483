import type { ReactNode } from 'react';

/** A page, or the middle of one, that has nothing to show: what happened and what to do next. */
export function Message({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="grid gap-s4 py-s7">
      <h1 className="font-book text-title leading-tight font-medium tracking-tight">{title}</h1>
      {children && <div className="grid max-w-measure gap-s3 text-m text-pretty text-quiet">{children}</div>}
      {actions && <div className="flex flex-wrap gap-s3 pt-s2">{actions}</div>}
    </div>
  );
}
