import Form from 'next/form';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Field, Input, Select } from '@/ui/field';

type FilterFormProps = { action: string; label: string; clear: boolean; children: ReactNode };

/** What narrows a list: an ordinary GET form, whose address can be kept. */
export function FilterForm({ action, label, clear, children }: FilterFormProps) {
  return (
    <Form
      action={action}
      role="search"
      aria-label={label}
      className="grid grid-cols-2 items-end gap-s3 pb-s4 md:flex md:flex-wrap"
    >
      {children}
      <div className="col-span-2 flex items-center gap-s4">
        <Button type="submit" look="line">
          Show
        </Button>
        {clear && (
          <Link href={action} prefetch={false} className="link font-medium">
            Show all
          </Link>
        )}
      </div>
    </Form>
  );
}

type FilterFieldProps = { name: string; label: string; value: string | undefined };

export function TextFilter({ name, label, value, ...input }: FilterFieldProps & { type?: string; min?: string }) {
  return (
    // A moment needs more room than a word.
    <Field
      id={`filter-${name}`}
      label={label}
      className={input.type === 'datetime-local' ? 'max-md:col-span-2' : 'md:w-menu'}
    >
      {(wired) => (
        // Keyed by what the address says: going back shows what was asked then.
        <Input key={value} {...wired} {...input} name={name} maxLength={200} defaultValue={value} />
      )}
    </Field>
  );
}

export function ChoiceFilter({ name, label, value, options }: FilterFieldProps & { options: Record<string, string> }) {
  return (
    <Field id={`filter-${name}`} label={label}>
      {(wired) => (
        <Select key={value} {...wired} name={name} defaultValue={value ?? ''}>
          {Object.entries(options).map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
