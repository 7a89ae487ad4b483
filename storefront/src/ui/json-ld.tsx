export type Crumb = { name: string; href: string };

/** What a page says to machines. */
export function JsonLd({ data }: { data: object }) {
  // `<` escaped: nothing in a title can end the element. It is data, so the script policy does not concern it.
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
}

/** schema.org's breadcrumbs. */
export function trailOf(crumbs: Crumb[], origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${origin}${href}`,
    })),
  };
}
