// What is made of the figures of several rounds.
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const spread = (values) => [Math.min(...values), Math.max(...values)];

/** So many things, evenly from all over a list. */
export function pick(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
}

/** Does a thing with each, so many at once; keeps the order. */
export async function each(list, atOnce, act) {
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < list.length) {
      const at = next++;
      results[at] = await act(list[at], at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
