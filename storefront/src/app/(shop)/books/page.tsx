import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BookBrowser } from '@/features/catalogue/book-browser';
import { BookGrid } from '@/features/catalogue/book-grid';
import { booksHref, cursorOf, filterOf, productQuery, type SearchParams } from '@/features/catalogue/filter';
import { GridHeading } from '@/features/catalogue/grid-heading';
import { authorBySlug, authors, categories } from '@/features/catalogue/queries';
import { isProblem } from '@/shop-api/problem';
import { shop, unlessDown } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { Message } from '@/ui/message';
import { Unavailable } from '@/app/_frame/unavailable';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const { sort, inStock, ...subject } = filterOf(params);
  const about = await subjectOf(params).catch(() => null);
  const name = about?.author?.name ?? about?.category?.name ?? 'Books';
  return {
    title: name === 'Books' ? 'All books' : about?.author ? `Books by ${name}` : name,
    description: about?.author?.biography ?? about?.category?.description ?? 'Every book in the shop.',
    alternates: { canonical: booksHref(subject) },
    ...(cursorOf(params) && { robots: { index: false } }),
  };
}

/** The category and the author that the address names; `undefined` where there is no such thing. */
async function subjectOf(params: SearchParams) {
  const filter = filterOf(params);
  const [all, author] = await Promise.all([categories(), filter.author ? authorBySlug(filter.author) : null]);
  const category = filter.category ? all.find(({ slug }) => slug === filter.category) : null;
  return { category, author, all };
}

export default async function BooksPage({ searchParams }: Props) {
  const params = await searchParams;
  const filter = filterOf(params);
  const cursor = cursorOf(params);

  const loaded = await Promise.all([subjectOf(params), authors(), firstPage()]).catch(unlessDown);
  if (!loaded) return <Unavailable href={booksHref(filter)} />;
  const [{ category, author, all }, everyAuthor, page] = loaded;
  if (category === undefined || author === undefined) notFound();
  if (!page) return <Stale href={booksHref(filter)} />;

  return (
    <>
      <GridHeading category={category} author={author} total={page.total} />
      <BookBrowser filter={filter} categories={all} authors={everyAuthor}>
        {cursor && (
          <p className="pb-s5 text-s">
            <Link href={booksHref(filter)} prefetch={false} className="link">
              Back to the first books
            </Link>
          </p>
        )}
        {page.items.length > 0 ? (
          <BookGrid key={booksHref(filter, cursor)} filter={filter} cursor={cursor} firstPage={page} />
        ) : (
          <Empty />
        )}
      </BookBrowser>
    </>
  );

  async function firstPage() {
    try {
      return await shop.products({ ...productQuery(filter, cursor), count: true });
    } catch (error) {
      // A cursor that the list does not know any more, or a category that is not there: the page decides.
      if (isProblem(error) && [400, 404, 422].includes(error.status)) return null;
      throw error;
    }
  }
}

function Empty() {
  return (
    <Message
      title="No book stands here"
      actions={
        <Link href="/books" prefetch={false} className={buttonLook()}>
          Show all books
        </Link>
      }
    >
      <p>No book is in this category, by this author and in stock at once. Take away one of the three.</p>
    </Message>
  );
}

function Stale({ href }: { href: string }) {
  return (
    <Message
      title="The list has moved on"
      actions={
        <Link href={href} prefetch={false} className={buttonLook()}>
          Start from the first books
        </Link>
      }
    >
      <p>This link points into the middle of a list that is no longer the same.</p>
    </Message>
  );
}
