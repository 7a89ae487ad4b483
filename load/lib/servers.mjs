// The processes that carry the load: the shop with its database, the bare server, the payment simulator.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { carrier, saying, throwAwayFolder } from './processes.mjs';

const java = join(process.env.JAVA_HOME, 'bin', 'java');
const server = process.env.CARTWRIGHT_SERVER;
const flags = (process.env.CARTWRIGHT_JVM ?? '').split('\n').filter(Boolean);
const jar = join(server, 'quarkus-run.jar');
const ready = /^Ready .*?(\d+)$/m;
/** What would make it another shop than the one that is meant. */
const OTHERS = [
  'DATABASE_URL',
  'CARTWRIGHT_MASTER_KEY',
  'CARTWRIGHT_HOST',
  'CARTWRIGHT_API_ONLY',
  'CARTWRIGHT_ENV',
  'CARTWRIGHT_LOG_JSON',
  'CARTWRIGHT_SIMULATOR_ACCESS',
];

export { flags };

/** A shop on a data folder, until it says that it is ready. */
export async function startShop(data, { port = 0, web = null, simulator = null } = {}) {
  const began = performance.now();
  const child = carrier(
    java,
    [...flags, '-jar', jar, '--empty', ...(web ? [] : ['--api-only']), '--port', String(port), '--data', data],
    {
      environment: { ...(web ? { CARTWRIGHT_WEB: web } : {}), ...(simulator?.environment ?? {}) },
      without: web ? OTHERS : [...OTHERS, 'CARTWRIGHT_WEB', 'CARTWRIGHT_WEB_URL'],
    },
  );
  const [, at] = await saying(child, ready);
  return {
    child,
    pid: child.pid,
    port: Number(at),
    base: `http://127.0.0.1:${at}`,
    data,
    readyAfter: (performance.now() - began) / 1000,
  };
}

/** The payment simulator on a folder of its own; `environment` is for the shop. */
export async function startSimulator() {
  const data = join(throwAwayFolder(), 'simulator');
  const child = carrier(java, [...flags, '-jar', jar, 'simulator', '--data', data], { without: OTHERS });
  await saying(child, ready);
  return { child, pid: child.pid, environment: { CARTWRIGHT_SIMULATOR_ACCESS: join(data, 'simulator', 'access') } };
}

/** The bare server sends what the shop has just sent. */
export async function startBare(shop, path, name) {
  // As wrk asks: not compressed.
  const answer = await fetch(shop.base + path, { headers: { 'Accept-Encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
  const [headers, body] = ['headers', 'body'].map((part) => join(throwAwayFolder(), `${name}.${part}`));
  // Connection and length are the server's own.
  writeFileSync(
    headers,
    [...answer.headers]
      .filter(([header]) => header !== 'connection')
      .map(([header, value]) => `${header}: ${value}`)
      .join('\n'),
  );
  writeFileSync(body, Buffer.from(await answer.arrayBuffer()));
  const child = carrier(java, [
    ...flags.filter((flag) => !flag.startsWith('-XX:AOT')),
    '-cp',
    join(server, 'lib', 'main', '*'),
    join(import.meta.dirname, '..', 'RawServer.java'),
    headers,
    body,
  ]);
  const [, port] = await saying(child, ready);
  return { child, pid: child.pid, port: Number(port), base: `http://127.0.0.1:${port}` };
}

/** The product's own import, into the shop that runs on the folder. */
export function startImport(data, file) {
  return carrier(java, [
    ...flags,
    '-jar',
    jar,
    'import',
    file,
    '--mapping',
    'goodbooks',
    '--show',
    'lines',
    '--data',
    data,
  ]);
}

export function javaVersion() {
  const said = readFileSync(join(process.env.JAVA_HOME, 'release'), 'utf8');
  return [said.match(/^IMPLEMENTOR="(.*)"/m)?.[1], said.match(/^JAVA_(?:RUNTIME_)?VERSION="(.*)"/m)?.[1]]
    .filter(Boolean)
    .join(' ');
}

export function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
