import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export const inputLook =
  'min-h-control w-full rounded border border-edge bg-sheet px-s3 text-s text-ink aria-invalid:border-bad disabled:opacity-60';

type FieldProps = {
  id: string;
  label: string;
  optional?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string | undefined;
  children: (input: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode;
};

/** A label, whatever one types into, and what is wrong with it. */
export function Field({ id, label, optional, hint, error, className, children }: FieldProps) {
  const errorId = `${id}-error`;
  const hintId = `${id}-hint`;
  return (
    <div className={clsx('grid content-start gap-s1', className)}>
      <label htmlFor={id} className="text-s font-medium">
        {label}
        {optional && <span className="font-normal text-quiet"> (optional)</span>}
      </label>
      {children({
        id,
        'aria-invalid': Boolean(error),
        'aria-describedby': error ? errorId : hint ? hintId : undefined,
      })}
      {hint && !error && (
        <p id={hintId} className="text-xs text-quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

export function Input(props: ComponentProps<'input'>) {
  return <input {...props} className={clsx(inputLook, props.className)} />;
}

export function Select({ children, ...props }: ComponentProps<'select'>) {
  return (
    <span className="relative grid">
      <select {...props} className={clsx(inputLook, 'appearance-none truncate pr-s6', props.className)}>
        {children}
      </select>
      <svg
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden="true"
        className="pointer-events-none absolute right-s3 self-center text-quiet"
      >
        <path d="M2 4.5 6 8.5 10 4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </span>
  );
}
