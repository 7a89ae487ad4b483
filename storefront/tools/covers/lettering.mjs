// Words that lean on the next one: a line that ends in one of them reads badly.
const LEANING = new Set('a an and at by das de der die don du from in la le les los of on or the to with'.split(' '));
/** What a badly ended line may cost in size before another breaking is preferred. */
const BAD_END = 0.16;

/**
 * Sets a text as large as the box allows without ending lines badly. `widthOf` gives a text's width at size 1.
 * Nothing is ever cut: a text too long for the smallest size may run below the box.
 */
export function fitText(text, widthOf, { width, height, largest, smallest, leading }) {
  const words = text.split(' ');
  let best = null;
  for (let size = largest; !best || (size >= smallest && size > best.worth); size -= 0.5) {
    const lines = breakEvenly(words, (line) => widthOf(line) * size, width);
    if (!lines || (lines.length * size * leading > height && size > smallest)) continue;
    const worth = size * (1 - BAD_END * lines.filter(endsBadly).length);
    if (!best || worth > best.worth) best = { size, lines, worth };
  }
  return best;
}

/** The breaking with the fewest lines; among those, the one whose lines are most alike. Null if a word is too wide. */
function breakEvenly(words, widthOf, width) {
  const best = [{ lines: [], cost: 0 }];
  for (let end = 1; end <= words.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const line = words.slice(start, end).join(' ');
      const slack = width - widthOf(line);
      if (slack < 0) break;
      if (!best[start]) continue;
      const cost = best[start].cost + 10 + (slack / width) ** 2 + (endsBadly(line) ? 0.5 : 0);
      if (!best[end] || cost < best[end].cost) best[end] = { lines: [...best[start].lines, line], cost };
    }
  }
  return best[words.length]?.lines ?? null;
}

function endsBadly(line) {
  return LEANING.has(line.split(' ').at(-1).toLowerCase());
}
