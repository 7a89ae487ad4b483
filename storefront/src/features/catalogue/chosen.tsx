import { X } from 'lucide-react';
import Link from 'next/link';
import { gridHref, type Filter, type Place } from './filter';
import { without, type Narrowing } from './narrowings';

type ChosenProps = { place: Place; filter: Filter; narrowings: Narrowing[] };

/** What the grid is narrowed by, each with the link that takes it away. */
export function Chosen({ place, filter, narrowings }: ChosenProps) {
  if (narrowings.length === 0) return null;
  return (
    <ul aria-label="Chosen" className="flex flex-wrap items-center gap-s2 pt-s4 text-s">
      {narrowings.map(({ name, words }) => (
        <li key={name}>
          <Link
            href={gridHref(place, without(filter, name))}
            prefetch={false}
            aria-label={`${words}, take away`}
            className="flex items-center gap-s1 rounded border border-rule px-s3 py-s1 text-act hover:bg-shade"
          >
            {words}
            <X size={14} aria-hidden="true" />
          </Link>
        </li>
      ))}
      {narrowings.length > 1 && (
        <li>
          <Link href={place.path} prefetch={false} className="link px-s2 font-medium">
            Take all away
          </Link>
        </li>
      )}
    </ul>
  );
}
