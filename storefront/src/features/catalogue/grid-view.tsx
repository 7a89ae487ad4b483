import Link from 'next/link';
import { buttonLook } from '@/ui/button';
import { Message } from '@/ui/message';
import { BookBrowser } from './book-browser';
import { BookGrid } from './book-grid';
import { Chosen } from './chosen';
import { gridHref } from './filter';
import type { Grid } from './grid';
import { narrowingsOf } from './narrowings';

/** What narrows the books, what is chosen of it, and the books. */
export function GridView({ grid, sortOnly = false }: { grid: Grid; sortOnly?: boolean }) {
  const { place, filter, cursor, categories, authors, author, books } = grid;
  const narrowings = narrowingsOf(filter, place, categories, author);
  return (
    <BookBrowser
      place={place}
      filter={filter}
      sortOnly={sortOnly}
      categories={categories}
      authors={authors}
      errors={books.at === 'refused' ? books.errors : {}}
    >
      <Chosen place={place} filter={filter} narrowings={narrowings} />
      {cursor && books.at === 'books' && (
        <p className="pt-s4 text-s">
          <Link href={gridHref(place, filter)} prefetch={false} className="link">
            Back to the first books
          </Link>
        </p>
      )}
      <Books grid={grid} narrowed={narrowings.length > 0} />
    </BookBrowser>
  );
}

/** The books in each of their conditions: there, none, not understood, no longer the same. */
function Books({ grid: { place, filter, cursor, books }, narrowed }: { grid: Grid; narrowed: boolean }) {
  if (books.at === 'stale')
    return (
      <Message
        level="h2"
        title="The list has moved on"
        actions={<Action href={gridHref(place, filter)}>Start from the first books</Action>}
      >
        <p>This link points into the middle of a list that is no longer the same.</p>
      </Message>
    );
  const all = <Action href={place.path}>Show all books</Action>;
  if (books.at === 'refused')
    return (
      <Message level="h2" title="The shop cannot look for this" actions={all}>
        <p>{Object.values(books.errors).join(' ') || books.words}</p>
      </Message>
    );
  const { page } = books;
  if (page.items.length === 0)
    return (
      <Message level="h2" title="No book stands here" actions={narrowed && all}>
        <p>{narrowed ? 'No book fits all of what is chosen. Take something away.' : 'It is still to be filled.'}</p>
      </Message>
    );
  return (
    <div className="pt-s6">
      <BookGrid key={gridHref(place, filter, cursor)} {...{ place, filter, cursor }} firstPage={page} />
    </div>
  );
}

function Action({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className={buttonLook()}>
      {children}
    </Link>
  );
}
