// Measures a shop with ten thousand books against limits that are measured in the same run, on the same machine. Keeps
// everything raw, and prints a table. Called by `./cartwright bench`; load/README.md says what it means.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { databaseMegabytes, machine, residentMegabytes } from './lib/cpu.mjs';
import { Database } from './lib/database.mjs';
import { importBooks } from './lib/import.mjs';
import { measure, warmUp } from './lib/measure.mjs';
import { Replay } from './lib/pgbench.mjs';
import { asProgram, end, throwAwayFolder } from './lib/processes.mjs';
import { progress, progressEnds } from './lib/progress.mjs';
import { commit, keep, versions } from './lib/record.mjs';
import { flags, javaVersion, startBare, startShop, startSimulator } from './lib/servers.mjs';
import * as settings from './lib/settings.mjs';
import { categories, products, wellStocked } from './lib/shop.mjs';
import { measureWeb, timeStart } from './lib/start.mjs';
import { tables } from './lib/tables.mjs';
import { hotListing, scenarios } from './scenarios.mjs';

const STARTS = 5;
const { rounds, seconds, wanted } = settings;
const warming = Math.max(2, Math.ceil(seconds / 2));

await asProgram(main);

async function main() {
  if (!settings.books || !existsSync(settings.books))
    throw new Error('CARTWRIGHT_BENCH_BOOKS names no file: docs/import.md says where the ten thousand books are.');
  const data = `${throwAwayFolder()}/data`;
  const simulator = await startSimulator();
  progress('starting a shop on a fresh folder');
  const shop = await startShop(data, { simulator });
  const database = new Database(data);
  const result = await describe(shop, database);

  progress('importing the books');
  result.import = { first: await importBooks(shop, settings.books) };
  if (wanted('import')) result.import.second = await importBooks(shop, settings.books);

  const world = { shop, simulator };
  const { all, replay } = await prepare(world, database);
  result.replay = replay && {
    statements: replay.statements.length,
    variants: replay.variants,
    leaves: replay.perPurchase,
  };
  result.scenarios = await inRounds(all, replay, world);
  result.memory = {
    server: residentMegabytes(shop.pid),
    database: databaseMegabytes(data),
    simulator: residentMegabytes(simulator.pid),
  };

  await end(shop.child);
  if (wanted('start')) {
    result.starts = [];
    for (let at = 0; at < STARTS; at++) {
      progress(`start ${at + 1} of ${STARTS}`);
      result.starts.push(await timeStart(data, simulator));
    }
  }
  let failure;
  if (wanted('web') && process.env.CARTWRIGHT_WEB) {
    progress('the web app');
    // It comes last and is told apart: what was measured before is not lost with it.
    result.web = await measureWeb(data, process.env.CARTWRIGHT_WEB, simulator).catch((thrown) => {
      failure = thrown;
      result.whole = false;
    });
  }
  progressEnds();
  console.log(tables(result));
  console.log(`All figures are in ${keep(result)}.`);
  if (failure) throw failure;
}

async function describe(shop, database) {
  return {
    ...commit(),
    at: new Date().toISOString(),
    whole: settings.only.length === 0 && rounds >= 5 && seconds >= 8,
    settings: {
      rounds,
      seconds,
      connections: settings.connections,
      databaseClients: settings.databaseClients,
      generatorCore: settings.generatorCore,
      carrierCores: settings.carrierCores,
      flags: flags.filter((flag) => !flag.startsWith('-XX:AOTCache')),
    },
    machine: { ...machine(), usable: availableParallelism(), java: javaVersion(), ...(await versions()) },
    database: await database.settings(),
  };
}

/** What must be there before the clock starts: goods on the shelves, bare servers, the script of the replay. */
async function prepare(world, database) {
  const { shop } = world;
  progress('putting goods on the shelves');
  const list = await products(shop);
  if (list.length < 9000) throw new Error(`Only ${list.length} products are there; the ten thousand books were meant.`);
  const variants = await wellStocked(shop, list, 200);
  let replay = null;
  if (wanted('pgbench')) {
    progress('logging purchases for the replay');
    replay = new Replay(shop, database);
    await replay.prepare(variants);
  }
  const bareProduct = await startBare(shop, `/api/v1/products/${list[0].slug}`, 'product');
  const bareListing = await startBare(shop, hotListing, 'listing');
  const all = scenarios({
    shop,
    bareProduct,
    bareListing,
    products: list,
    categories: await categories(shop),
    variants,
  });
  const chosen = all.filter(({ name }) => wanted(name));
  // Whoever is held against something wants that, too.
  return {
    all: all.filter(
      (one) =>
        chosen.includes(one) ||
        chosen.some(({ limit }) => limit === one.name) ||
        (one.name === 'purchase' && wanted('half-load')),
    ),
    replay,
  };
}

async function inRounds(all, replay, world) {
  const results = all.map(({ name, title, limit, things = 'requests' }) => ({
    name,
    title,
    limit,
    things,
    rounds: [],
  }));
  const replayed = { name: 'pgbench', title: 'pgbench, the statements of a purchase', things: 'bought', rounds: [] };
  const purchases = () => results.find(({ name }) => name === 'purchase').rounds.map(({ perSecond }) => perSecond);
  // The paced one has nothing of its own to warm.
  for (const one of all.filter(({ paced }) => !paced)) {
    progress(`warming up: ${one.name}`);
    results[all.indexOf(one)].warmed = await warmUp(one, world, warming);
  }
  if (replay) await replay.measure(warming);
  for (let round = 1; round <= rounds; round++) {
    for (const [at, one] of all.entries()) {
      progress(`round ${round} of ${rounds}: ${one.name}`);
      results[at].rounds.push(await measure(one, world, seconds, one.paced?.(purchases())));
    }
    if (replay) {
      progress(`round ${round} of ${rounds}: pgbench`);
      replayed.rounds.push(await replay.measure(seconds));
    }
  }
  return [...results, ...(replay ? [replayed] : [])];
}
