import 'server-only';
import { cache } from 'react';
import { shop, unlessMissing } from '@/shop-api/server';

// What pages ask for while they are rendered. Each answer is kept for the one request, so that a page, its metadata and
// the header around it may all ask without asking twice.

export const categories = cache(async () => (await shop.categories()).items);

export const authors = cache(async () => (await shop.authors()).items);

export const productBySlug = cache((slug: string) => shop.product(slug).catch(unlessMissing));

export const authorBySlug = cache((slug: string) => shop.author(slug).catch(unlessMissing));
