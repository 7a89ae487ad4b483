// Made-up books in the form of goodbooks-10k: as many as one likes, and the same ones each time.
const NOUNS =
  'amber birch cedar drift ember fjord grove heath inlet jetty knoll ledge marsh north ocean prism quarry ridge shore thorn umber valley willow yarrow zephyr'.split(
    ' ',
  );
const THINGS = 'book song atlas letter garden winter harbour river mirror lantern orchard bridge'.split(' ');
const LANGUAGES = ['eng', 'en-US', 'fre', 'ger', 'spa', 'ara'];
const COLUMNS =
  'book_id,isbn,authors,original_publication_year,original_title,title,language_code,ratings_1,ratings_2,ratings_3,ratings_4,ratings_5';

/** A file of the books whose numbers begin with `first`. */
export function madeUpBooks(first, count) {
  const rows = Array.from({ length: count }, (_, at) => row(first + at));
  return `${[COLUMNS, ...rows].join('\n')}\n`;
}

function row(number) {
  const draw = dice(number);
  const of = (list) => list[draw(list.length)];
  const name = (word) => word[0].toUpperCase() + word.slice(1);
  const title = `The ${name(of(NOUNS))} ${name(of(THINGS))} of ${name(of(NOUNS))} ${number}`;
  const authors = Array.from({ length: of([1, 1, 1, 2, 3]) }, () => `${name(of(NOUNS))} ${name(of(THINGS))}${draw(300)}`);
  const stars = Array.from({ length: 5 }, () => draw(5000));
  return [`h${number}`, '', `"${authors.join(', ')}"`, `${1700 + draw(324)}.0`, title, title, of(LANGUAGES), ...stars].join(
    ',',
  );
}

/** Numbers below a bound that look drawn and follow from the seed (mulberry32). */
function dice(seed) {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
