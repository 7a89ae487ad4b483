// Whether a shop stays as fast as it grows: a hundred thousand made-up books come in by the product's own import, ten
// thousand at a time, and then every page of the lists is read from the first to the last. Called by
// `./cartwright bench large`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpBooks } from './lib/books.mjs';
import { machine, residentMegabytes } from './lib/cpu.mjs';
import { importBooks } from './lib/import.mjs';
import { median } from './lib/numbers.mjs';
import { asProgram, throwAwayFolder } from './lib/processes.mjs';
import { progress, progressEnds } from './lib/progress.mjs';
import { commit, keep } from './lib/record.mjs';
import { startShop } from './lib/servers.mjs';
import { json, NOT_KEPT } from './lib/shop.mjs';

const FILES = 10;
const BOOKS_OF_A_FILE = 10_000;
const PAGE = 100;
/** Pages that count at each of the three places. */
const PLACE = 50;
const SORTS = ['price', '-rating', 'title'];

await asProgram(main);

async function main() {
  const shop = await startShop(`${throwAwayFolder()}/data`);
  const result = { ...commit(), at: new Date().toISOString(), machine: machine(), imports: [], pages: [] };
  for (let at = 0; at < FILES; at++) {
    progress(`importing books ${at * BOOKS_OF_A_FILE + 1} to ${(at + 1) * BOOKS_OF_A_FILE}`);
    const file = join(throwAwayFolder(), `books-${at}.csv`);
    writeFileSync(file, madeUpBooks(at * BOOKS_OF_A_FILE + 1, BOOKS_OF_A_FILE));
    const imported = await importBooks(shop, file);
    if (imported.added !== BOOKS_OF_A_FILE) throw new Error(`Of file ${at} only ${imported.added} books were added.`);
    result.imports.push(imported);
  }
  for (const sort of SORTS) {
    // The first walk warms up.
    for (const walk of [1, 2]) {
      progress(`reading all pages by ${sort}, walk ${walk} of 2`);
      const times = await walked(shop, sort);
      if (walk === 2) result.pages.push({ sort, ...places(times) });
    }
  }
  result.memory = residentMegabytes(shop.pid);
  progressEnds();
  console.log(table(result));
  console.log(`All figures are in ${keep(result, 'large-')}.`);
}

/** The milliseconds of each page, in their order. */
async function walked(shop, sort) {
  const list = `${shop.base}/api/v1/products?limit=${PAGE}&sort=${sort}`;
  const times = [];
  for (let next = list; next;) {
    const began = performance.now();
    const page = await json(next, { headers: NOT_KEPT });
    times.push(performance.now() - began);
    next = page.next ? `${list}&cursor=${encodeURIComponent(page.next)}` : null;
  }
  if (times.length !== (FILES * BOOKS_OF_A_FILE) / PAGE) throw new Error(`${times.length} pages were there by ${sort}.`);
  return times;
}

function places(times) {
  const middle = Math.floor((times.length - PLACE) / 2);
  return {
    first: median(times.slice(0, PLACE)),
    middle: median(times.slice(middle, middle + PLACE)),
    last: median(times.slice(-PLACE)),
  };
}

function table({ imports, pages, memory }) {
  const rate = ({ perSecond }) => Math.round(perSecond);
  return [
    '| | first | middle | last |',
    '|---|---|---|---|',
    `| books imported per second, of ${BOOKS_OF_A_FILE} each | ${rate(imports[0])} | ${rate(imports[FILES / 2])} | ${rate(imports.at(-1))} |`,
    ...pages.map(
      ({ sort, first, middle, last }) =>
        `| a page of ${PAGE} by ${sort}, ms | ${[first, middle, last].map((one) => one.toFixed(1)).join(' | ')} |`,
    ),
    '',
    `Import: ${Math.round(imports.reduce((sum, { seconds }) => sum + seconds, 0))} s in all, at most ${Math.max(...imports.map(({ serverPeakMegabytes }) => serverPeakMegabytes)).toFixed(0)} MB of memory; at the end ${memory.toFixed(0)} MB.`,
    '',
  ].join('\n');
}
