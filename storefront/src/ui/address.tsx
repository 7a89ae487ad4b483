import type { Address as Place } from '@/shop-api/types';

/** An address as it stands on a parcel. */
export function Address({ place }: { place: Place }) {
  return (
    <address className="not-italic">
      {linesOf(place).map((line, index) => (
        // The browser may know a country by another name than the server.
        <span key={index} className="block" suppressHydrationWarning>
          {line}
        </span>
      ))}
    </address>
  );
}

function linesOf({ name, line1, line2, city, region, postalCode, country }: Place): string[] {
  const state = region?.split('-')[1];
  const town = country === 'US' ? `${city}, ${state ?? ''} ${postalCode}` : `${postalCode} ${city}`;
  const land = new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
  return [name, line1, line2, town, land].filter((line): line is string => Boolean(line));
}
