import type { Author, Category } from '@/shop-api/types';
import { formatName, formatYear, languageName } from '@/ui/words';
import type { Filter, Place } from './filter';

export type Narrowing = { name: keyof Filter; words: string };

/** Each thing by which this grid is narrowed, in words; not what its place says, and not its order. */
export function narrowingsOf(
  filter: Filter,
  place: Place,
  categories: Pick<Category, 'slug' | 'name'>[],
  author: Pick<Author, 'name'> | null,
): Narrowing[] {
  const said: [keyof Filter, (value: string) => string][] = [
    ['q', (words) => `“${words}”`],
    ['category', (wanted) => categories.find(({ slug }) => slug === wanted)?.name ?? wanted],
    ['author', (wanted) => author?.name ?? wanted],
    ['format', formatName],
    ['language', (code) => `In ${languageName(code)}`],
    ['priceMin', (amount) => `Price from ${amount}`],
    ['priceMax', (amount) => `Price up to ${amount}`],
    ['ratingMin', (stars) => `Rated ${stars} and more`],
    ['yearMin', (year) => `From ${yearOf(year)}`],
    ['yearMax', (year) => `Up to ${yearOf(year)}`],
    ['inStock', () => 'In stock'],
  ];
  return said.flatMap(([name, inWords]) => {
    const value = filter[name];
    return value && !(name in place.of) ? [{ name, words: inWords(String(value)) }] : [];
  });
}

export function without(filter: Filter, name: keyof Filter): Filter {
  const { [name]: taken, ...others } = filter;
  return others;
}

function yearOf(text: string): string {
  return /^-?\d+$/.test(text) ? formatYear(Number(text)) : text;
}
