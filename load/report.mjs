// Writes what people read from a raw result: docs/figures.md with its plots, and the README's figures.
//   node load/report.mjs [RESULT.json] [--to FOLDER]
// Without a file it takes the newest of load/results; FOLDER is the project's unless somebody wants to look first.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { page, readmePart, withPart } from './lib/pages.mjs';
import { plots } from './lib/plots.mjs';

const root = join(import.meta.dirname, '..');
const [file, folder] = options(process.argv.slice(2));
const result = JSON.parse(readFileSync(file, 'utf8'));
const drawn = plots(result);

const images = join(folder, 'docs', 'images', 'figures');
rmSync(images, { recursive: true, force: true });
for (const [name, svg] of Object.entries(drawn)) write(join(images, `${name}.svg`), svg);
write(join(folder, 'docs', 'figures.md'), page(result, Object.keys(drawn), relative(root, file)));
write(join(folder, 'README.md'), withPart(readFileSync(join(root, 'README.md'), 'utf8'), readmePart(result)));

function options(given) {
  const to = given.indexOf('--to');
  const target = to < 0 ? root : given.splice(to, 2)[1];
  const chosen = given[0] ?? newest();
  if (!chosen || !existsSync(chosen))
    throw new Error(`There is no result ${chosen ?? 'in load/results'}: ./cartwright bench makes one.`);
  return [chosen, target];
}

function newest() {
  const results = join(root, 'load', 'results');
  if (!existsSync(results)) return undefined;
  const all = readdirSync(results)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(results, name));
  const at = (name) => JSON.parse(readFileSync(name, 'utf8')).at ?? '';
  return all.sort((a, b) => at(a).localeCompare(at(b))).at(-1);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${relative(process.cwd(), path)}`);
}
