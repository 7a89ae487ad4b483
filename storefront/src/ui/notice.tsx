import { clsx } from 'clsx';
import type { ReactNode, Ref } from 'react';

const edges = { good: 'border-l-good', warn: 'border-l-warn', bad: 'border-l-bad' };

/** Something the visitor has to know before going on. It takes the focus when asked to, so that nobody misses it. */
export function Notice({
  tone,
  title,
  children,
  ref,
}: {
  tone: keyof typeof edges;
  title: string;
  children?: ReactNode;
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div
      ref={ref}
      role={tone === 'good' ? 'status' : 'alert'}
      tabIndex={-1}
      className={clsx('grid gap-s3 rounded border border-l-4 border-rule bg-sheet p-s4 text-s', edges[tone])}
    >
      <p className="text-m font-semibold">{title}</p>
      {children}
    </div>
  );
}
