/* eslint-disable @next/next/no-html-link-for-pages -- full loads: Next would keep showing this page where only the query of
   the address changes. */
import { buttonLook } from '@/ui/button';
import { Message } from '@/ui/message';
import { SpineDrawing } from '@/ui/spine';

/** Nothing stands at this address. */
export function Gap() {
  return (
    <>
      <Message
        title="There is a gap on this shelf"
        actions={
          <>
            <a href="/books" className={buttonLook()}>
              Show all books
            </a>
            <a href="/" className={buttonLook({ look: 'line' })}>
              Back to the door
            </a>
          </>
        }
      >
        <p>Nothing stands at this address: it was mistyped, or what was here has been taken away.</p>
      </Message>
      <ShelfWithGap />
    </>
  );
}

const BEFORE = [
  { title: 'Great Expectations', author: 'Charles Dickens', pages: 544 },
  { title: 'Treasure Island', author: 'Robert Louis Stevenson', pages: 292 },
  { title: 'The Invisible Man', author: 'H. G. Wells', pages: 192 },
  { title: 'Utopia', author: 'Thomas More', pages: 160 },
];
const AFTER = [
  { title: 'The Lost World', author: 'Arthur Conan Doyle', pages: 272 },
  { title: 'Lost Illusions', author: 'Honoré de Balzac', pages: 680 },
];

/** A drawing, nothing to press. */
function ShelfWithGap() {
  return (
    <div aria-hidden="true" className="max-w-measure">
      <div className="spines">
        {BEFORE.map((book) => (
          <span key={book.title} className="spine">
            <SpineDrawing {...book} />
          </span>
        ))}
        <span className="w-s7 flex-none" />
        {AFTER.map((book) => (
          <span key={book.title} className="spine">
            <SpineDrawing {...book} />
          </span>
        ))}
      </div>
      <div className="board" />
    </div>
  );
}
