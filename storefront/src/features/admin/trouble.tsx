import type { ReactNode } from 'react';
import { buttonLook } from '@/ui/button';

type PlainProps = { title: string; children: ReactNode; actions?: ReactNode };

/** The middle of an admin page that has nothing to show: what is the matter, and what to do next. */
export function Plain({ title, children, actions }: PlainProps) {
  return (
    <div className="grid justify-items-start gap-s3 border-t border-rule py-s6">
      <h2 className="shop-heading text-l">{title}</h2>
      <div className="max-w-measure text-quiet">{children}</div>
      {actions && <div className="flex flex-wrap gap-s3 pt-s1">{actions}</div>}
    </div>
  );
}

/** The server does not answer. A plain link: trying again needs no script. */
export function Down({ href }: { href: string }) {
  return (
    <Plain
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
