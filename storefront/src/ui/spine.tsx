import Link from 'next/link';
import { clothOf } from './cloth';

export type SpineBook = { title: string; author: string; pages: number | null | undefined };

const TOP_BAND = 5;
const FOOT_BAND = 14;
const SHORTEST = 196;
const STEP = 11;
/** Literata's average letter at spine sizes, as a share of its size. */
const LETTER = 0.56;
const SMALLEST = 9.5;

/** A book, seen from the side: a link with a name. */
export function Spine({ href, ...book }: SpineBook & { href: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="spine lifts"
      aria-label={`${book.title} by ${book.author}`}
      title={book.title}
    >
      <SpineDrawing {...book} />
    </Link>
  );
}

/**
 * Cloth, two bands and the title. Drawn as SVG, whose colours and sizes are attributes: a strict style-src allows
 * those, and not `style="…"`.
 */
export function SpineDrawing({ title, author, pages }: SpineBook) {
  const width = spineWidth(pages);
  const height = spineHeight(title, pages);
  const { ground, ink, accent } = clothOf(title, author);
  const room = height - TOP_BAND - FOOT_BAND - 16;
  const { size, text } = fit(title, room, Math.max(10.5, Math.min(15, width * 0.5)));
  const middle = { x: width / 2, y: (height - FOOT_BAND + TOP_BAND) / 2 };

  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} fill={ground} />
      <rect width={width} height={TOP_BAND} fill={accent} />
      <rect y={height - FOOT_BAND} width={width} height={FOOT_BAND} fill={accent} />
      <text
        transform={`translate(${middle.x} ${middle.y}) rotate(90)`}
        fontSize={size}
        fill={ink}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {text}
      </text>
    </svg>
  );
}

/** Thick as the book has pages. */
export function spineWidth(pages: number | null | undefined): number {
  return Math.round(16 + (Math.min(pages ?? 300, 1200) / 1200) * 38);
}

/** Five heights, as formats differ; a long title stands on a tall book. */
function spineHeight(title: string, pages: number | null | undefined): number {
  const step = title.length > 30 ? 4 : (title.length * 7 + (pages ?? 0)) % 5;
  return SHORTEST + step * STEP;
}

/** As large as wished, smaller if it must be, and cut after a word if even that is too long. */
function fit(title: string, room: number, wished: number): { size: number; text: string } {
  const size = Math.max(SMALLEST, Math.min(wished, room / (title.length * LETTER)));
  const letters = Math.floor(room / (size * LETTER));
  if (title.length <= letters) return { size, text: title };
  const cut = title.slice(0, letters);
  return { size, text: `${cut.slice(0, cut.lastIndexOf(' ')).trimEnd()}…` };
}
