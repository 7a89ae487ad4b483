'use client';

import Link from 'next/link';
import type { Author, Category } from '@/shop-api/types';
import { Button } from '@/ui/button';
import { formatName, formatsSold, languageName, languagesSold } from '@/ui/words';
import { filterAt, type Filter, type Place } from './filter';
import { Choice, Options, SortChoice, TypedField } from './filter-fields';
import { inTreeOrder } from './tree';

const INDENT = '\u2003';
const ratings = ['4', '3', '2'];
const further = ['format', 'language', 'priceMin', 'priceMax', 'ratingMin', 'yearMin', 'yearMax'] as const;

export type FilterBarProps = {
  place: Place;
  filter: Filter;
  categories: Category[];
  /** Null where they are too many to choose from. */
  authors: Author[] | null;
  /** What the server says about what was typed, by the name of the field. */
  errors: Record<string, string>;
  onChange: (filter: Filter) => void;
};

/** What narrows and sorts a grid: an ordinary GET form; script only makes it answer at once. */
export function FilterBar({ place, filter, categories, authors, errors, onChange }: FilterBarProps) {
  function choose(name: keyof Filter, value: string) {
    onChange(filterAt(place, { ...asParams(filter), [name]: value }));
  }
  const field = <Name extends keyof Filter>(name: Name, label: string) => ({
    name,
    label,
    value: filter[name] as string | undefined,
    error: errors[name],
    onChoose: choose,
  });

  return (
    <form
      action={place.path}
      method="get"
      role="search"
      aria-label="Filter books"
      className="grid gap-s3 border-y border-rule py-s4"
      onSubmit={(submit) => {
        submit.preventDefault();
        onChange(filterAt(place, Object.fromEntries(new FormData(submit.currentTarget)) as Record<string, string>));
      }}
    >
      <div className="grid grid-cols-2 items-start gap-s3 md:grid-flow-col md:auto-cols-fr md:grid-cols-none md:gap-s5">
        <TypedField {...field('q', 'Title or author')} type="search" />
        {!place.of.category && (
          <Choice {...field('category', 'Category')}>
            <option value="">All categories</option>
            {inTreeOrder(categories).map(({ category, depth }) => (
              <option key={category.id} value={category.slug}>
                {INDENT.repeat(depth) + category.name}
              </option>
            ))}
          </Choice>
        )}
        {authors ? (
          <Choice {...field('author', 'Author')}>
            <option value="">All authors</option>
            {authors.map((author) => (
              <option key={author.id} value={author.slug}>
                {author.name}
              </option>
            ))}
          </Choice>
        ) : (
          filter.author && <input type="hidden" name="author" value={filter.author} />
        )}
        <SortChoice value={filter.sort} onChoose={choose} />
      </div>
      <details open={further.some((name) => filter[name] ?? errors[name])}>
        <summary className="link w-fit py-s1 text-s font-medium">Format, language, price, rating, year</summary>
        <div className="grid grid-cols-2 items-start gap-s3 pt-s2 md:grid-cols-4 lg:grid-cols-7">
          <Choice {...field('format', 'Format')}>
            <Options values={formatsSold} chosen={filter.format} words={formatName} />
          </Choice>
          <Choice {...field('language', 'Language')}>
            <Options values={languagesSold} chosen={filter.language} words={languageName} />
          </Choice>
          <TypedField {...field('priceMin', 'Price from')} />
          <TypedField {...field('priceMax', 'Price up to')} />
          <Choice {...field('ratingMin', 'Rating')}>
            <Options values={ratings} chosen={filter.ratingMin} words={(stars) => `${stars} and more`} />
          </Choice>
          <TypedField {...field('yearMin', 'Year from')} />
          <TypedField {...field('yearMax', 'Year up to')} />
        </div>
      </details>
      <div className="flex flex-wrap items-center gap-x-s5 gap-y-s2">
        <Button type="submit" look="line">
          Show these books
        </Button>
        <label className="flex min-h-control items-center gap-s2 text-s font-medium">
          <input
            type="checkbox"
            name="inStock"
            value="true"
            checked={filter.inStock ?? false}
            onChange={(event) => {
              choose('inStock', String(event.target.checked));
            }}
            className="size-s4 accent-act"
          />
          In stock
        </label>
        {!authors && (
          <Link href="/authors" prefetch={false} className="link text-s font-medium">
            Find an author
          </Link>
        )}
      </div>
    </form>
  );
}

/** Only the order: for a grid that needs no narrowing. */
export function SortBar({ place, filter, onChange }: Pick<FilterBarProps, 'place' | 'filter' | 'onChange'>) {
  return (
    <form
      action={place.path}
      method="get"
      aria-label="Sort books"
      className="flex items-end gap-s3 border-t border-rule pt-s4"
    >
      <SortChoice
        value={filter.sort}
        onChoose={(name, value) => {
          onChange(filterAt(place, { ...asParams(filter), [name]: value }));
        }}
      />
      <noscript>
        <Button type="submit" look="line">
          Show in this order
        </Button>
      </noscript>
    </form>
  );
}

function asParams({ inStock, ...texts }: Filter): Record<string, string> {
  return { ...texts, ...(inStock && { inStock: 'true' }) };
}
