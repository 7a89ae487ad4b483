// What a result says about itself, and where it is kept.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { program } from './database.mjs';
import { finished, run } from './processes.mjs';

const root = join(import.meta.dirname, '..', '..');
const git = (...args) =>
  execFileSync('git', ['-C', root, ...args])
    .toString()
    .trim();

export function commit() {
  return {
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain', '--', 'server', 'load', 'cartwright') !== '',
  };
}

export async function versions() {
  const said = async (command, args, statuses) => {
    const { out, err } = await finished(run(command, args), statuses);
    return `${out}${err}`.split('\n')[0].trim();
  };
  return {
    node: process.version,
    wrk: (await said('wrk', ['--version'], [0, 1])).replace(/ Copyright.*/, ''),
    pgbench: await said(program('pgbench'), ['--version']),
  };
}

/** Whole runs are for the repository; whoever only tries something does not overwrite them. */
export function keep(result, prefix = '') {
  const folder = join(root, ...(result.whole ? ['load', 'results'] : ['.build', 'bench']));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${prefix}${result.commit}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
  return relative(process.cwd(), file);
}
