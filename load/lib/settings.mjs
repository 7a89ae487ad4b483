// What the environment says about a run; what it says is kept with the figures.
import { availableParallelism } from 'node:os';

const whole = (name, otherwise) => {
  const said = process.env[name];
  if (said === undefined || said === '') return otherwise;
  if (!/^[1-9]\d*$/.test(said)) throw new Error(`${name} is a whole number from 1 on, not ${said}.`);
  return Number(said);
};

const names = (said) =>
  (said ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export const rounds = whole('CARTWRIGHT_BENCH_ROUNDS', 5);
export const seconds = whole('CARTWRIGHT_BENCH_SECONDS', 8);
/** Names of parts; all of them if there is none. */
export const only = names(process.env.CARTWRIGHT_BENCH_ONLY);
export const books = process.env.CARTWRIGHT_BENCH_BOOKS;
export const connections = 32;
/** As many as the server has connections to its database. */
export const databaseClients = 8;

const cores = availableParallelism();
/** One core makes the load … */
export const generatorCore = String(cores - 1);
/** … and if it shall be pinned apart, the others carry it. */
export const carrierCores = process.env.CARTWRIGHT_BENCH_PIN === '1' && cores > 1 ? `0-${cores - 2}` : null;

export const wanted = (name) => only.length === 0 || only.includes(name);
