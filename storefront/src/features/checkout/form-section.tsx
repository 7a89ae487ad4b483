import type { ReactNode } from 'react';

/** One question of the checkout: a heading, sometimes a hint, and the fields. */
export function FormSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="shop-heading text-l">{title}</legend>
      {hint && <p className="pt-s1 text-s text-quiet">{hint}</p>}
      <div className="pt-s4">{children}</div>
    </fieldset>
  );
}
