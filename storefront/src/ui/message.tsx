import type { ReactNode } from 'react';

type MessageProps = { title: string; level?: 'h1' | 'h2'; children?: ReactNode; actions?: ReactNode };

/** A page, or the middle of one, that has nothing to show: what happened and what to do next. */
export function Message({ title, level: Heading = 'h1', children, actions }: MessageProps) {
  return (
    <div className="grid gap-s4 py-s7">
      <Heading className="font-book text-title leading-tight font-medium tracking-tight">{title}</Heading>
      {children && <div className="grid max-w-measure gap-s3 text-m text-pretty text-quiet">{children}</div>}
      {actions && <div className="flex flex-wrap gap-s3 pt-s2">{actions}</div>}
    </div>
  );
}
