// Draws a cover for every book of the demo shop: `npm run covers`, or `npm run covers -- moby-dick emma` for some.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { drawCover } from './cover.mjs';
import { openPress } from './press.mjs';

const DEMO = new URL('../../../server/src/main/resources/demo/', import.meta.url);
const COVERS = new URL('covers/', DEMO);
const FORMAT = { width: 600, height: 900, largestFile: 30_000 };

const catalogue = JSON.parse(await readFile(new URL('catalogue.json', DEMO), 'utf8'));
const wanted = process.argv.slice(2);
const listed = new Intl.ListFormat('en', { type: 'conjunction' });
const names = new Map(catalogue.authors.map(({ slug, name }) => [slug, name]));
const books = catalogue.books
  .filter(({ slug }) => wanted.length === 0 || wanted.includes(slug))
  .map(({ slug, title, motif, authors }) => ({
    slug,
    title,
    motif,
    author: listed.format(authors.map((author) => names.get(author))),
    // The storefront's spines choose their cloth by the first author.
    firstAuthor: names.get(authors[0]),
  }));

await mkdir(COVERS, { recursive: true });
const press = await openPress(FORMAT);
try {
  const titleWidths = await press.measure(
    books.flatMap(({ title }) => runsOf(title)),
    'title',
  );
  const authorWidths = await press.measure(
    books.flatMap(({ author }) => runsOf(author)),
    'author',
  );
  const widths = { title: (text) => titleWidths.get(text), author: (text) => authorWidths.get(text) };

  let largest = 0;
  for (const book of books) {
    const { image, quality } = await press.print(drawCover(book, widths));
    await writeFile(new URL(`${book.slug}.webp`, COVERS), image);
    largest = Math.max(largest, image.length);
    console.log(`${book.slug}: ${(image.length / 1000).toFixed(1)} kB at quality ${quality}`);
  }
  console.log(`${books.length} covers, the largest ${(largest / 1000).toFixed(1)} kB`);
} finally {
  await press.close();
}

/** Every run of neighbouring words: all that could become a line. */
function runsOf(text) {
  const words = text.split(' ');
  return words.flatMap((_, start) => words.slice(start).map((_, end) => words.slice(start, start + end + 1).join(' ')));
}
