'use client';

import type { ReactNode } from 'react';
import type { Author, Category } from '@/shop-api/types';
import { Button } from '@/ui/button';
import { Field, Select } from '@/ui/field';
import { sorts, type Filter, type Sort } from './filter';
import { inTreeOrder } from './tree';

const INDENT = '\u2003';

type FilterBarProps = {
  filter: Filter;
  categories: Category[];
  authors: Author[];
  onChange: (filter: Filter) => void;
};

/** Category, author, order: an ordinary GET form; script only makes it answer at once. */
export function FilterBar({ filter, categories, authors, onChange }: FilterBarProps) {
  function change<Name extends keyof Filter>(name: Name, value: Filter[Name] | undefined) {
    const { [name]: before, ...others } = filter;
    onChange(value ? { ...others, [name]: value } : others);
  }

  return (
    <form
      action="/books"
      method="get"
      role="search"
      aria-label="Filter books"
      className="grid grid-cols-2 items-end gap-s3 border-y border-rule py-s4 md:grid-cols-[1fr_1fr_1fr_auto] md:gap-s5"
    >
      <Choice name="category" label="Category" value={filter.category ?? ''} onChange={change}>
        <option value="">All categories</option>
        {inTreeOrder(categories).map(({ category, depth }) => (
          <option key={category.id} value={category.slug}>
            {INDENT.repeat(depth) + category.name}
          </option>
        ))}
      </Choice>
      <Choice name="author" label="Author" value={filter.author ?? ''} onChange={change}>
        <option value="">All authors</option>
        {authors.map((author) => (
          <option key={author.id} value={author.slug}>
            {author.name}
          </option>
        ))}
      </Choice>
      <Choice
        name="sort"
        label="Sorted by"
        value={filter.sort ?? '-createdAt'}
        onChange={(name, value) => {
          change(name, value as Sort);
        }}
      >
        {Object.entries(sorts).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
      <label className="flex min-h-control items-center gap-s2 text-s font-medium">
        <input
          type="checkbox"
          name="inStock"
          value="true"
          checked={filter.inStock ?? false}
          onChange={(event) => {
            change('inStock', event.target.checked ? true : undefined);
          }}
          className="size-s4 accent-act"
        />
        In stock
      </label>
      <noscript>
        <Button type="submit" look="line">
          Show these books
        </Button>
      </noscript>
    </form>
  );
}

function Choice<Name extends string>({
  name,
  label,
  value,
  onChange,
  children,
}: {
  name: Name;
  label: string;
  value: string;
  onChange: (name: Name, value: string) => void;
  children: ReactNode;
}) {
  return (
    <Field id={`filter-${name}`} label={label}>
      {(input) => (
        <Select
          {...input}
          name={name}
          value={value}
          onChange={(event) => {
            onChange(name, event.target.value);
          }}
        >
          {children}
        </Select>
      )}
    </Field>
  );
}
