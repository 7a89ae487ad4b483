import { Fragment } from 'react';
import type { Product } from '@/shop-api/types';
import { formatYear, languageName } from '@/ui/words';

/** What is known about a book: rows without a value are left out. */
export function Facts({ product }: { product: Product }) {
  const { pages, language, originalLanguage, translator, subjects, year } = product.attributes;
  const rows: [string, string | number | false | null | undefined][] = [
    ['First published', year && formatYear(year)],
    ['Pages', pages],
    ['Language', language && languageName(language)],
    ['Written in', originalLanguage && originalLanguage !== language && languageName(originalLanguage)],
    ['Translated by', translator],
    ['Subjects', subjects?.join(', ')],
  ];
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-s5 gap-y-s2 border-t border-rule pt-s5 text-s">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-quiet">{name}</dt>
            <dd className="amount">{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
