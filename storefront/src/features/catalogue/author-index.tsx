import Form from 'next/form';
import Link from 'next/link';
import type { Author, Page } from '@/shop-api/types';
import { Button, buttonLook } from '@/ui/button';
import { Field, Input } from '@/ui/field';
import { Message } from '@/ui/message';
import { count, lifeSpan } from '@/ui/words';
import { authorsHref, type AuthorSearch } from './author-search';
import { placeOfAuthor } from './filter';

type AuthorIndexProps = {
  search: AuthorSearch;
  /** Undefined where the address points into a list that is no longer the same. */
  page: Page<Author> | undefined;
};

/** Everybody whose books stand here, by name: lines and rules. */
export function AuthorIndex({ search, page }: AuthorIndexProps) {
  return (
    <>
      <header className="grid gap-s2 pt-s5 pb-s5">
        <h1 className="shop-heading text-title">Authors</h1>
        {page?.total !== undefined && <p className="text-s text-quiet">{count(page.total, 'author')}</p>}
      </header>
      <Form action="/authors" role="search" aria-label="Find an author" className="flex items-end gap-s3 pb-s5">
        <Field id="author-q" label="Name" className="max-w-door flex-1">
          {(wired) => (
            // Keyed by what the address says: going back shows what was asked then.
            <Input key={search.q} {...wired} type="search" name="q" maxLength={200} defaultValue={search.q} />
          )}
        </Field>
        <Button type="submit" look="line">
          Find
        </Button>
      </Form>
      {page && page.items.length > 0 ? <Names search={search} page={page} /> : <Nobody stale={!page} />}
    </>
  );
}

function Names({ search, page }: { search: AuthorSearch; page: Page<Author> }) {
  const { cursor, ...first } = search;
  return (
    <>
      <ul className="border-t border-rule md:columns-2 md:gap-s7 lg:columns-3">
        {page.items.map(({ id, slug, name, born, died, productCount }) => (
          <li key={id} className="break-inside-avoid border-b border-rule">
            <Link
              href={placeOfAuthor(slug).path}
              prefetch={false}
              className="group flex min-h-control items-baseline gap-s3 py-s2 text-s"
            >
              <span className="book-title min-w-0 group-hover:text-act">{name}</span>
              <span className="text-xs whitespace-nowrap text-quiet">{lifeSpan(born, died)}</span>
              <span className="amount ml-auto text-xs whitespace-nowrap text-quiet">{count(productCount, 'book')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-s3 pt-s5 empty:hidden">
        {cursor && (
          <Link href={authorsHref(first)} prefetch={false} className={buttonLook({ look: 'line' })}>
            From the first name
          </Link>
        )}
        {page.next && (
          <Link
            href={authorsHref({ ...first, cursor: page.next })}
            prefetch={false}
            className={buttonLook({ look: 'line' })}
          >
            More authors
          </Link>
        )}
      </p>
    </>
  );
}

function Nobody({ stale }: { stale: boolean }) {
  return (
    <Message
      level="h2"
      title={stale ? 'The list has moved on' : 'Nobody of this name'}
      actions={
        <Link href="/authors" prefetch={false} className={buttonLook()}>
          Show all authors
        </Link>
      }
    >
      <p>
        {stale
          ? 'This link points into the middle of a list that is no longer the same.'
          : 'Try a part of the name, or look through all of them.'}
      </p>
    </Message>
  );
}
