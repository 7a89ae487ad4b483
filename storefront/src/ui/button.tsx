import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';

/** The look of everything that acts; links that look like buttons use it too. */
export const buttonLook = cva(
  'inline-flex min-h-control items-center justify-center gap-s2 rounded px-s5 text-center text-s font-semibold transition-[filter,opacity,background-color] duration-(--move) disabled:opacity-55',
  {
    variants: {
      look: {
        act: 'bg-act text-act-ink enabled:hover:brightness-110 [a&]:hover:brightness-110',
        bad: 'border border-bad text-bad enabled:hover:bg-shade',
        line: 'border border-rule text-ink enabled:hover:bg-shade [a&]:hover:bg-shade',
      },
      wide: { true: 'w-full' },
    },
    defaultVariants: { look: 'act' },
  },
);

export type ButtonLook = VariantProps<typeof buttonLook>;

export function Button({ look, wide, className, type = 'button', ...rest }: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={buttonLook({ look, wide, className })} {...rest} />;
}
