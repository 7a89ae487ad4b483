// Measures a shop against limits that are measured in the same run, on the same machine: a bare server that sends the
// same bytes. Prints a table, and keeps everything raw in load/results. Called by `./cartwright bench`.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..');
const java = join(process.env.JAVA_HOME, 'bin', 'java');
const server = process.env.CARTWRIGHT_SERVER;
const flags = (process.env.CARTWRIGHT_JVM ?? '').split(' ').filter(Boolean);
const rounds = Number(process.env.CARTWRIGHT_BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.CARTWRIGHT_BENCH_SECONDS ?? 8);
const connections = 32;
// One core makes the load, the others carry it.
const GENERATOR = '1';
const CARRIER = '0';
/** A position that no node has come to: whoever sends it gets no answer that was kept. */
const NOT_KEPT = 'Cartwright-Position: 999999999.0.0.nobody';
const TICKS = Number(execFileSync('getconf', ['CLK_TCK']).toString());

const folder = mkdtempSync(join(tmpdir(), 'cartwright-bench-'));
execFileSync('chmod', ['711', folder]);
const children = [];
process.on('exit', () => {
  for (const child of children) child.kill('SIGTERM');
});

try {
  await main();
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? new Promise((ended) => child.once('exit', ended))));
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const data = join(folder, 'data');
  const shop = await start('shop', [...flags, '-jar', join(server, 'quarkus-run.jar'), '--api-only', '--port', '0', '--data', data]);
  const base = `http://127.0.0.1:${shop.port}`;
  const products = await all(`${base}/api/v1/products?limit=100&sort=title`);
  const details = await Promise.all(products.map((one) => json(`${base}/api/v1/products/${one.slug}`)));
  const plenty = details.flatMap((one) => one.variants).filter((one) => !one.stockKept).map((one) => one.id);
  const detail = `/api/v1/products/${products[0].slug}`;
  const listing = '/api/v1/products?inStock=true&limit=20&priceMax=40.00&sort=price';
  const listings = ['title', 'price', '-createdAt', 'rating'].flatMap((sort) =>
    ['fiction', 'ideas', 'poetry-and-drama'].map((category) => `/api/v1/products?category=${category}&inStock=true&limit=20&sort=${sort}`),
  );
  const raw = await startRaw(base, detail);
  const scenarios = [
    { name: 'bare server, the same bytes', on: raw, paths: [detail] },
    { name: 'product, hot', on: shop, paths: [detail] },
    { name: 'product, cold', on: shop, paths: products.map((one) => `/api/v1/products/${one.slug}`), headers: [NOT_KEPT] },
    { name: 'list of 20, hot', on: shop, paths: [listing] },
    { name: 'list of 20, cold', on: shop, paths: listings, headers: [NOT_KEPT] },
    { name: 'whole purchase', on: shop, script: 'purchase', lines: plenty, perThing: 2 },
  ];
  for (const one of scenarios) await measure(one, Math.max(3, seconds / 2)); // warm
  const results = scenarios.map(({ name }) => ({ name, rounds: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [at, one] of scenarios.entries()) {
      results[at].rounds.push(await measure(one, seconds));
      process.stderr.write(`\r  round ${round + 1} of ${rounds}: ${one.name}${' '.repeat(30)}`);
    }
  }
  process.stderr.write('\n');
  report(results, shop);
}

function start(name, args) {
  return new Promise((ready, failed) => {
    const child = spawn('taskset', ['-c', CARRIER, java, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const port = said.match(/^Ready .*?(\d+)$/m)?.[1];
      if (port) ready({ name, pid: child.pid, port: Number(port) });
    });
    child.once('exit', (code) => failed(new Error(`${name} ended with ${code}:\n${said}`)));
  });
}

/** The bare server sends what the shop has just sent. */
async function startRaw(base, path) {
  // As wrk asks: not compressed.
  const answer = await fetch(base + path, { headers: { 'Accept-Encoding': 'identity' } });
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  writeFileSync(join(folder, 'headers'), headers);
  writeFileSync(join(folder, 'body'), body);
  const classes = join(server, 'lib', 'main', '*');
  return start('bare', [...flags.filter((flag) => !flag.startsWith('-XX:AOT')), '-cp', classes, join(here, 'RawServer.java'), join(folder, 'headers'), join(folder, 'body')]);
}

async function measure({ on, paths, headers = [], script = 'paths', lines = [], perThing = 1 }, duration) {
  const list = join(folder, 'paths');
  const sent = join(folder, 'sent');
  writeFileSync(list, `${(paths ?? lines).join('\n')}\n`);
  writeFileSync(sent, headers.map((one) => `${one}\n`).join(''));
  const before = spent(on.pid);
  const own = await run('taskset', ['-c', GENERATOR, 'wrk', '-t1', `-c${connections}`, `-d${duration}s`, '-s', join(here, 'wrk', `${script}.lua`), `http://127.0.0.1:${on.port}`], {
    WRK: join(here, 'wrk'),
    PATHS: list,
    VARIANTS: list,
    HEADERS: sent,
  });
  const after = spent(on.pid);
  const said = JSON.parse(own.trim().split('\n').at(-1));
  const things = said.requests / perThing;
  return {
    perSecond: (things * 1e6) / said.micros,
    p50: said.p50 / 1000,
    p99: said.p99 / 1000,
    failed: said.failed + said.refused,
    serverMicros: ((after.server - before.server) * 1e6) / TICKS / things,
    databaseMicros: ((after.database - before.database) * 1e6) / TICKS / things,
  };
}

function run(command, args, environment) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    child.once('exit', (code) => (code === 0 ? done(said) : failed(new Error(`${command} ended with ${code}: ${said}`))));
  });
}

/** Ticks of processor time: of the process, and of the PostgreSQL that it has started. */
function spent(pid) {
  let database = 0;
  for (const one of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${one}/exe`).startsWith(folder)) database += ticks(one, Number(one) === postmaster(one));
    } catch {
      // It has ended, or is none of ours.
    }
  }
  return { server: ticks(pid, false), database };
}

function ticks(pid, withEnded) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map(Number);
  // utime and stime; those of children that have ended.
  return fields[11] + fields[12] + (withEnded ? fields[13] + fields[14] : 0);
}

/** The one that all others of its group are children of. */
function postmaster(pid) {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0-D\0') ? Number(pid) : -1;
}

function report(results, shop) {
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const figures = results.map(({ name, rounds: all }) => {
    const of = (field) => median(all.map((one) => one[field]));
    const spread = [Math.min(...all.map((one) => one.perSecond)), Math.max(...all.map((one) => one.perSecond))];
    return { name, perSecond: of('perSecond'), spread, p50: of('p50'), p99: of('p99'), failed: of('failed'), serverMicros: of('serverMicros'), databaseMicros: of('databaseMicros') };
  });
  const bare = figures[0].serverMicros;
  console.log('| scenario | per second (lowest–highest) | p50 ms | p99 ms | server µs | of the bare server | database µs | failed |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const one of figures)
    console.log(
      `| ${one.name} | ${one.perSecond.toFixed(0)} (${one.spread.map((value) => value.toFixed(0)).join('–')}) | ${one.p50.toFixed(1)} | ${one.p99.toFixed(1)} | ${one.serverMicros.toFixed(1)} | ${(one.serverMicros / bare).toFixed(2)} | ${one.databaseMicros.toFixed(1)} | ${one.failed} |`,
    );
  const memory = Number(readFileSync(`/proc/${shop.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
  console.log(`\nMemory of the server after all of it: ${memory.toFixed(0)} MB`);
  const commit = execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD']).toString().trim();
  mkdirSync(join(here, 'results'), { recursive: true });
  writeFileSync(join(here, 'results', `${commit}.json`), `${JSON.stringify({ commit, rounds, seconds, connections, memory, results }, null, 2)}\n`);
}

async function all(url) {
  const items = [];
  for (let next = url; next; ) {
    const page = await json(next);
    items.push(...page.items);
    next = page.next ? `${url}&cursor=${encodeURIComponent(page.next)}` : null;
  }
  return items;
}

async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
}
