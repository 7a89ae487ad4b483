'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { useFormState } from '@/features/forms/form';
import { staff } from '@/shop-api/browser';
import type { Named } from '@/shop-api/types';
import { Field, Input } from '@/ui/field';

const SHOWN = 8;

type PickManyProps = { name: string; label: string; kind: 'authors' | 'categories'; chosen: Named[] };

/** Several things out of many: typed at, found, taken. Each is one hidden field, in the order in which it was taken. */
export function PickMany({ name, label, kind, chosen: first }: PickManyProps) {
  const id = useId();
  const [chosen, choose] = useState(first);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { errors } = useFormState();

  const found = useQuery({
    queryKey: ['pick', kind, q],
    queryFn: () => staff.list(kind, { q, limit: SHOWN }),
    enabled: q.length > 1,
    staleTime: 30_000,
  });
  const offered =
    q.length > 1 ? (found.data?.items ?? []).filter((item) => chosen.every(({ id }) => id !== item.id)) : [];

  function take(item: Named) {
    choose([...chosen, item]);
    setTyped('');
  }

  return (
    <div className="grid content-start gap-s2">
      {chosen.length > 0 && (
        <ul aria-label={label} className="flex flex-wrap gap-s2">
          {chosen.map((item, index) => (
            <li key={item.id} className="flex items-center rounded bg-shade pl-s3">
              {item.name}
              <input type="hidden" name={`${name}/${index}`} value={item.id} />
              <button
                type="button"
                aria-label={`Take away ${item.name}`}
                onClick={() => {
                  choose(chosen.filter(({ id }) => id !== item.id));
                }}
                className="grid size-control place-items-center rounded text-quiet hover:text-bad"
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field id={id} label={label} optional error={errors[name]} hint="Type two letters or more, then choose.">
        {(wired) => (
          <Input
            {...wired}
            type="search"
            // What is typed is not sent; by this name the server’s words find their place.
            name={name}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const [only] = offered;
              if (only) take(only);
            }}
          />
        )}
      </Field>
      <div role="status">
        {offered.length > 0 && (
          <ul className="flex flex-wrap gap-s2">
            {offered.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  onClick={() => {
                    take({ id: item.id, slug: item.slug, name: item.name });
                  }}
                  className="link min-h-control rounded border border-rule px-s3"
                >
                  {item.name}
                </button>
              </li>
            ))}
          </ul>
        )}
        {q.length > 1 && found.isSuccess && offered.length === 0 && <p className="text-quiet">None is called so.</p>}
        {found.isError && <p className="text-bad">The search did not answer. Type on to try again.</p>}
      </div>
    </div>
  );
}
