import type { Product } from '@/shop-api/types';
import { JsonLd, trailOf } from '@/ui/json-ld';
import { optionsInWords } from '@/ui/words';
import { crumbsOf } from './crumbs';

const schemaFormats: Record<string, string> = {
  hardcover: 'https://schema.org/Hardcover',
  paperback: 'https://schema.org/Paperback',
  'e-book': 'https://schema.org/EBook',
};

/** The same page for machines: schema.org's Product that is a Book, with an offer for each variant. */
export function StructuredData({ product, origin }: { product: Product; origin: string }) {
  const url = `${origin}/books/${product.slug}`;
  const data = [
    {
      '@context': 'https://schema.org',
      '@type': ['Product', 'Book'],
      '@id': url,
      url,
      name: product.title,
      description: product.description ?? undefined,
      image: product.image ? new URL(product.image.url, origin).href : undefined,
      author: product.authors.map((author) => ({ '@type': 'Person', name: author.name })),
      inLanguage: product.attributes.language ?? undefined,
      numberOfPages: product.attributes.pages ?? undefined,
      aggregateRating:
        product.rating.average !== null && product.rating.count > 0
          ? { '@type': 'AggregateRating', ratingValue: product.rating.average, ratingCount: product.rating.count }
          : undefined,
      offers: product.variants.map((variant) => ({
        '@type': 'Offer',
        url,
        sku: variant.sku,
        name: optionsInWords(variant.options),
        price: variant.price.amount,
        priceCurrency: variant.price.currency,
        availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
        itemOffered: { '@type': 'Book', name: product.title, bookFormat: schemaFormats[variant.options.format ?? ''] },
      })),
    },
    trailOf(crumbsOf(product), origin),
  ];
  return <JsonLd data={data} />;
}
