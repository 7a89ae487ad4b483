'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { Field, Input, Select } from '@/ui/field';
import { sorts, USUAL_SORT, type Filter } from './filter';

type Named = { name: keyof Filter; label: string; value: string | undefined; error?: string | undefined };

type ChoiceProps = Named & { onChoose: (name: keyof Filter, value: string) => void; children: ReactNode };

export function Choice({ name, label, value, error, onChoose, children }: ChoiceProps) {
  return (
    <Field id={`filter-${name}`} label={label} error={error}>
      {(wired) => (
        <Select
          {...wired}
          name={name}
          value={value ?? ''}
          onChange={(event) => {
            onChoose(name, event.target.value);
          }}
        >
          {children}
        </Select>
      )}
    </Field>
  );
}

type OptionsProps = { values: string[]; chosen: string | undefined; words: (value: string) => string };

/** Any of them, or one; also one that an address names and nobody thought of. */
export function Options({ values, chosen, words }: OptionsProps) {
  const all = chosen && !values.includes(chosen) ? [...values, chosen] : values;
  return (
    <>
      <option value="">Any</option>
      {all.map((value) => (
        // Of a language that is not sold the browser may know another name than the server.
        <option key={value} value={value} suppressHydrationWarning>
          {words(value)}
        </option>
      ))}
    </>
  );
}

export function SortChoice({ value, onChoose }: Pick<ChoiceProps, 'value' | 'onChoose'>) {
  return (
    <Choice name="sort" label="Sorted by" value={value} onChoose={onChoose}>
      {Object.entries(sorts).map(([sort, words]) => (
        <option key={sort} value={sort === USUAL_SORT ? '' : sort}>
          {words}
        </option>
      ))}
    </Choice>
  );
}

/** Says what the address says, and keeps what is being typed while another choice arrives. */
export function TypedField({ name, label, value = '', error, type = 'text' }: Named & { type?: 'text' | 'search' }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  return (
    <Field id={`filter-${name}`} label={label} error={error}>
      {(wired) => (
        <Input
          {...wired}
          ref={input}
          type={type}
          name={name}
          defaultValue={value}
          maxLength={200}
          autoComplete="off"
          inputMode={name.startsWith('price') ? 'decimal' : undefined}
        />
      )}
    </Field>
  );
}
