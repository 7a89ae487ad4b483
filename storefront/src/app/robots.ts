import type { MetadataRoute } from 'next';
import { origin } from './_frame/origin';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/cart', '/checkout/', '/orders/'] },
    sitemap: `${await origin()}/sitemap.xml`,
  };
}
