'use client';

import { clsx } from 'clsx';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { Field, Input, inputLook, Select } from '@/ui/field';
import { useFormState } from './form';

type Named = {
  name: string;
  label: string;
  optional?: boolean | undefined;
  hint?: ReactNode;
  className?: string | undefined;
};

/** One line of text. Its name is the pointer under which the server speaks of it, without the first slash. */
export function TextField({ name, label, optional, hint, className, ...input }: Named & ComponentProps<'input'>) {
  return (
    <Wired {...{ name, label, optional, hint, className }}>
      {(wired) => <Input {...wired} {...input} name={name} />}
    </Wired>
  );
}

export function AreaField({ name, label, optional, hint, className, ...area }: Named & ComponentProps<'textarea'>) {
  return (
    <Wired {...{ name, label, optional, hint, className }}>
      {(wired) => <textarea rows={4} {...wired} {...area} name={name} className={clsx(inputLook, 'py-s2')} />}
    </Wired>
  );
}

export function ChoiceField({ name, label, optional, hint, className, ...select }: Named & ComponentProps<'select'>) {
  return (
    <Wired {...{ name, label, optional, hint, className }}>
      {(wired) => <Select {...wired} {...select} name={name} />}
    </Wired>
  );
}

export function CheckField({ name, label, hint, ...input }: Named & ComponentProps<'input'>) {
  return (
    <label className="flex min-h-control items-center gap-s2 text-s font-medium">
      <input {...input} type="checkbox" name={name} className="size-s4 flex-none accent-act" />
      <span>
        {label}
        {hint && <span className="block text-xs font-normal text-quiet">{hint}</span>}
      </span>
    </label>
  );
}

function Wired({ name, children, ...field }: Named & { children: ComponentProps<typeof Field>['children'] }) {
  const { errors } = useFormState();
  return (
    <Field {...field} id={`${name}-${useId()}`} error={errors[name]}>
      {children}
    </Field>
  );
}
