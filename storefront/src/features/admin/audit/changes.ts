// What an act changed, read from the two pictures that the audit log keeps of a thing.

export type Change = { name: string; before: string; after: string };

const LONGEST = 240;
/** Says nothing that the act itself does not say. */
const NOISE = new Set(['version']);

/** Every value that differs; of what was made or deleted, every value. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const old = valuesOf(before);
  const now = valuesOf(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ name: nameOf(path), before: old.get(path) ?? '', after: now.get(path) ?? '' }));
}

/** What is only noted says what was done, without the pictures of it: an order's address is personal. */
export type Kind = 'made' | 'noted' | 'deleted' | 'changed';

export function kindOf(act: string, before: unknown, after: unknown): Kind {
  if (before === null || before === undefined) return /^(write_|register)/.test(act) ? 'made' : 'noted';
  return after === null || after === undefined ? 'deleted' : 'changed';
}

/** The name of a thing, where its picture has one. */
export function calledIn(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  for (const name of ['title', 'name', 'number', 'sku'])
    if (name in thing && typeof thing[name as never] === 'string') return thing[name as never];
  return null;
}

/** The values at the ends of all paths: `variants 2 price amount`. What is empty is not there. */
function valuesOf(thing: unknown, path: string[] = [], values = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(thing) && thing.every((one) => typeof one !== 'object' || one === null)) {
    if (thing.length > 0) values.set(path.join('\n'), clipped(thing.map(String).join(', ')));
  } else if (typeof thing === 'object' && thing !== null) {
    for (const [name, value] of Object.entries(thing)) {
      if (path.length > 0 || !NOISE.has(name)) valuesOf(value, [...path, stepOf(name, thing)], values);
    }
  } else if (thing !== null && thing !== undefined && thing !== '') {
    values.set(path.join('\n'), clipped(inWords(thing)));
  }
  return values;
}

/** One counts from one. */
function stepOf(name: string, within: object): string {
  return Array.isArray(within) ? String(Number(name) + 1) : name;
}

/** "Variants 2, price, amount". */
function nameOf(path: string): string {
  const words = path
    .split('\n')
    .map((step) => step.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`))
    .join(', ')
    .replace(/, (\d+)(?=,|$)/g, ' $1');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
