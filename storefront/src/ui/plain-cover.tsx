import { clothOf } from './cloth';

const WIDTH = 200;
const HEIGHT = 300;
const MARGIN = 18;
/** Literata's average letter, as a share of its size. */
const LETTER = 0.54;
const LEADING = 1.12;
const SIZES = [32, 28, 24, 21, 18, 15];
const MOST_HEIGHT = 150;

/** A cover without a picture: its cloth, its title and its author, as a bookbinder would letter them. */
export function PlainCover({ title, author, alt }: { title: string; author: string; alt: string | undefined }) {
  const { ground, ink, accent } = clothOf(title, author);
  const { size, lines } = lettering(title);
  const foot = MARGIN + lines.length * size * LEADING;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={alt === '' ? undefined : (alt ?? title)}
      aria-hidden={alt === ''}
    >
      <rect width={WIDTH} height={HEIGHT} fill={ground} />
      <rect y={244} width={WIDTH} height={16} fill={accent} />
      <rect y={266} width={WIDTH} height={3} fill={accent} />
      <g className="font-book" fill={ink} aria-hidden="true">
        {lines.map((line, index) => (
          <text key={index} x={MARGIN} y={MARGIN + size * (0.85 + index * LEADING)} fontSize={size} fontWeight={600}>
            {line}
          </text>
        ))}
        <text x={MARGIN} y={foot + 16} fontSize={11}>
          {lettering(author, [11]).lines[0]}
        </text>
      </g>
    </svg>
  );
}

/** The largest size at which the words fit the board, and how they fall into lines. */
export function lettering(text: string, sizes: readonly number[] = SIZES): { size: number; lines: string[] } {
  for (const size of sizes) {
    const letters = lettersAt(size);
    const lines = linesOf(text, letters);
    if (lines.every((line) => line.length <= letters) && lines.length * size * LEADING <= MOST_HEIGHT)
      return { size, lines };
  }
  const size = sizes.at(-1) ?? 15;
  const most = Math.max(1, Math.floor(MOST_HEIGHT / (size * LEADING)));
  const lines = linesOf(text, lettersAt(size)).map((line) => clipped(line, lettersAt(size)));
  return { size, lines: lines.length > most ? [...lines.slice(0, most - 1), '…'] : lines };
}

function lettersAt(size: number): number {
  return Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER));
}

function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function clipped(line: string, letters: number): string {
  return line.length > letters ? `${line.slice(0, letters - 1)}…` : line;
}
