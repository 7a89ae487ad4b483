export type Stock = { words: string; tone: 'quiet' | 'warn'; soldOut: boolean };

const NO_STOCK_KEPT = 999;
const WORTH_SAYING = 3;

/** What the stock of one variant says to a reader. */
export function stockOf(available: number): Stock {
  if (available <= 0) return { words: 'Sold out', tone: 'quiet', soldOut: true };
  if (available >= NO_STOCK_KEPT) return { words: 'at once', tone: 'quiet', soldOut: false };
  if (available <= WORTH_SAYING) return { words: `${available} left`, tone: 'warn', soldOut: false };
  return { words: `${available} in stock`, tone: 'quiet', soldOut: false };
}
