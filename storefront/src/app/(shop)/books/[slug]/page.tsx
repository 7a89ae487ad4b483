import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { booksHref } from '@/features/catalogue/filter';
import { productBySlug } from '@/features/catalogue/queries';
import { BuyBox } from '@/features/product/buy-box';
import { Crumbs } from '@/features/product/crumbs';
import { Facts } from '@/features/product/facts';
import { Neighbours } from '@/features/product/neighbours';
import { RememberBook } from '@/features/product/remember-book';
import { StructuredData } from '@/features/product/structured-data';
import { unlessDown } from '@/shop-api/server';
import { Cover } from '@/ui/cover';
import { Stars } from '@/ui/stars';
import { formatYear } from '@/ui/words';
import { origin } from '@/app/_frame/origin';
import { Unavailable } from '@/app/_frame/unavailable';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const product = await productBySlug(slug).catch(unlessDown);
  if (!product) return { title: 'Book' };
  const title = `${product.title} by ${product.authors.map((author) => author.name).join(', ')}`;
  const description = product.description ?? product.attributes.firstLine ?? title;
  return {
    title,
    description,
    alternates: { canonical: `/books/${product.slug}` },
    openGraph: { title, description, type: 'book', ...(product.image && { images: [product.image] }) },
  };
}

export default async function ProductPage({ params }: Props) {
  const { slug } = await params;
  const product = await productBySlug(slug).catch(unlessDown);
  if (product === null) return <Unavailable href={`/books/${slug}`} />;
  if (product === undefined) notFound();
  const { firstLine, year } = product.attributes;
  const author = product.authors[0]?.name ?? '';

  return (
    <>
      <StructuredData product={product} origin={await origin()} />
      <RememberBook book={{ slug: product.slug, title: product.title, author, image: product.image }} />
      <Crumbs product={product} />
      <article className="product pb-s6">
        <Cover title={product.title} author={author} image={product.image} first className="product-cover" />
        <div className="product-text grid gap-s5">
          <header className="grid gap-s3">
            <h1 className="font-book text-title leading-[1.1] font-medium tracking-tight">{product.title}</h1>
            <p className="text-m">
              {product.authors.map(({ id, slug: authorSlug, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link href={booksHref({ author: authorSlug })} prefetch={false} className="link">
                    {name}
                  </Link>
                </span>
              ))}
              {year ? <span className="text-quiet"> {formatYear(year)}</span> : null}
            </p>
            <Stars rating={product.rating} />
          </header>
          {product.description && (
            <p className="max-w-measure font-book text-m leading-relaxed">{product.description}</p>
          )}
          {firstLine && (
            <blockquote className="max-w-measure border-l-2 border-rule pl-s4 font-book text-m leading-relaxed text-quiet">
              {firstLine}
            </blockquote>
          )}
        </div>
        <div className="product-facts">
          <Facts product={product} />
        </div>
        <div className="product-box">
          <BuyBox title={product.title} variants={product.variants} />
        </div>
      </article>
      <Neighbours product={product} />
    </>
  );
}
