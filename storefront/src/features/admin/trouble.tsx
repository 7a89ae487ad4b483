import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { buttonLook } from '@/ui/button';

type Level = 'h1' | 'h2';

type PlainProps = { title: string; level?: Level; children: ReactNode; actions?: ReactNode };

/** A page of the admin (`h1`) or its middle (`h2`) with nothing to show: what is the matter, and what to do next. */
export function Plain({ title, level: Heading = 'h1', children, actions }: PlainProps) {
  const middle = Heading === 'h2';
  return (
    <div className={clsx('grid justify-items-start gap-s3', middle && 'border-t border-rule py-s6')}>
      <Heading className={clsx('shop-heading', middle ? 'text-l' : 'text-title')}>{title}</Heading>
      <div className="max-w-measure text-quiet">{children}</div>
      {actions && <div className="flex flex-wrap gap-s3 pt-s1">{actions}</div>}
    </div>
  );
}

/** The server does not answer. A plain link: trying again needs no script. */
export function Down({ href, level = 'h1' }: { href: string; level?: Level }) {
  return (
    <Plain
      level={level}
      title="The server does not answer just now"
      actions={
        <a href={href} className={buttonLook()}>
          Try again
        </a>
      }
    >
      <p>It is starting or has too much to do. Nothing is lost.</p>
    </Plain>
  );
}
