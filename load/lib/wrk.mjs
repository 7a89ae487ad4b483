// Makes the load by wrk, and gives what it saw.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator, throwAwayFolder } from './processes.mjs';
import { connections } from './settings.mjs';

const scripts = join(import.meta.dirname, '..', 'wrk');

/** A file for a script, with a thing on each line. */
export function lines(name, list) {
  const file = join(throwAwayFolder(), name);
  writeFileSync(file, list.map((one) => `${one}\n`).join(''));
  return file;
}

/**
 * @param {{ base: string }} server
 * @param {string} script one of load/wrk
 * @param {object} environment what the script asks for
 */
export async function wrk(server, script, seconds, environment = {}) {
  const said = await generator(
    'wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', join(scripts, `${script}.lua`), server.base],
    { WRK: scripts, ...environment },
  );
  const last = said.err.trim().split('\n').at(-1);
  if (!last?.startsWith('{')) throw new Error(`wrk did not report: ${said.err}${said.out}`);
  const { requests, micros, p50, p95, p99, max, broken, refused, bought, unpaid } = JSON.parse(last);
  return {
    requests,
    seconds: micros / 1e6,
    p50: p50 / 1000,
    p95: p95 / 1000,
    p99: p99 / 1000,
    max: max / 1000,
    broken,
    refused,
    bought,
    unpaid,
  };
}
