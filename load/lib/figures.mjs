// Of the rounds of a raw result: medians, spreads, and what stands beside its limit. Pure.
import { median, spread } from './numbers.mjs';

const ratioOf = (name) => ({ deciding }) => deciding.find((one) => one.name === name)?.ratio;
const of = (name, field) => ({ named }) => named(name)?.[field];

/** What is wanted. `is` is undefined if it was left out of a try. */
export const TARGETS = [
  { what: 'product, hot: CPU beside that of a bare server', is: ratioOf('product-hot'), atMost: 1.4 },
  { what: 'list, hot: CPU beside that of a bare server', is: ratioOf('listing-hot'), atMost: 1.4 },
  { what: 'product, cold: requests per second', is: of('product-cold', 'perSecond'), atLeast: 10_000 },
  { what: 'list of 20, cold: requests per second', is: of('listing-cold', 'perSecond'), atLeast: 3000 },
  { what: 'whole purchases per second', is: of('purchase', 'perSecond'), atLeast: 800 },
  { what: 'whole purchases beside pgbench', is: ratioOf('purchase'), atLeast: 0.35 },
  { what: 'p99 of their requests at half of their rate, ms', is: of('half-load', 'p99'), atMost: 50 },
  { what: 'mixed: requests per second, 95 % reads', is: of('mixed', 'perSecond'), atLeast: 10_000 },
  { what: 'mixed: p95, ms', is: of('mixed', 'p95'), atMost: 100 },
  { what: 'mixed: failed, %', is: failedOf('mixed'), atMost: 0.1 },
  { what: 'import of 10,000 books, s', is: ({ result }) => result.import?.first?.seconds, atMost: 20 },
  { what: 'start to the first answer, s', is: ({ result }) => startOf(result), atMost: 2 },
  { what: 'memory of the server after all of it, MB', is: ({ result }) => result.memory?.server, atMost: 450 },
];

function failedOf(name) {
  return ({ named }) => named(name) && (100 * named(name).failed) / named(name).requests;
}

function startOf({ starts }) {
  return starts && median(starts.map(({ firstAnswer }) => firstAnswer));
}

export function figuresOf(result) {
  const scenarios = result.scenarios.filter(({ rounds }) => rounds.length).map(figures);
  const named = (name) => scenarios.find((one) => one.name === name);
  const deciding = decidingOf(named);
  return {
    scenarios,
    deciding,
    targets: TARGETS.map((target) => ({ ...target, is: target.is({ named, deciding, result }) }))
      .filter(({ is }) => is !== undefined)
      .map((target) => ({
        ...target,
        met: target.atLeast === undefined ? target.is <= target.atMost : target.is >= target.atLeast,
      })),
  };
}

function figures({ name, title, limit, things, rounds }) {
  const of = (field) =>
    rounds.some((round) => typeof round[field] === 'number') ? median(rounds.map((round) => round[field])) : null;
  const fields = [
    'perSecond',
    'p50',
    'p95',
    'p99',
    'average',
    'serverMicros',
    'databaseMicros',
    'simulatorMicros',
    'generatorShare',
    'othersShare',
    'quietAfter',
  ];
  return {
    name,
    title,
    limit,
    things,
    ...Object.fromEntries(fields.map((field) => [field, of(field)])),
    perSecondSpread: spread(rounds.map((round) => round.perSecond)),
    serverSpread: of('serverMicros') === null ? null : spread(rounds.map((round) => round.serverMicros)),
    requests: rounds.reduce((sum, round) => sum + round.requests, 0),
    failed: rounds.reduce((sum, round) => sum + round.failed, 0),
    // Both were measured within the same minute, so each round is a comparison of its own.
    rounds,
  };
}

/** The ratio is the median of the rounds' ratios. */
function decidingOf(named) {
  const cpu = ['product-hot', 'listing-hot', 'product-cold', 'listing-cold']
    .map(named)
    .filter((one) => one && named(one.limit))
    .map((one) => ({
      name: one.name,
      title: one.title,
      what: 'CPU of the server per request, µs',
      is: one.serverMicros,
      limit: named(one.limit).serverMicros,
      ...ratios(one, named(one.limit), 'serverMicros'),
      lessIsBetter: true,
      decides: one.name.endsWith('-hot'),
    }));
  const [purchase, replay] = [named('purchase'), named('pgbench')];
  if (!purchase || !replay) return cpu;
  return [
    ...cpu,
    {
      name: 'purchase',
      title: purchase.title,
      what: 'per second',
      is: purchase.perSecond,
      limit: replay.perSecond,
      ...ratios(purchase, replay, 'perSecond'),
      lessIsBetter: false,
      decides: true,
    },
  ];
}

function ratios(one, limit, field) {
  const all = one.rounds.map((round, at) => round[field] / limit.rounds[at][field]);
  return { ratio: median(all), ratioSpread: spread(all) };
}
