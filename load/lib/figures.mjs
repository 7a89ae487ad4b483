// Of the rounds of a raw result: medians, spreads, and what stands beside its limit. Pure.
import { median, spread } from './numbers.mjs';

/** What is wanted. `of` takes the figures of a scenario. */
export const TARGETS = [
  { scenario: 'mixed', what: 'requests per second, 95 % reads', of: (one) => one.perSecond, atLeast: 10_000 },
  { scenario: 'mixed', what: 'p95 of these, ms', of: (one) => one.p95, atMost: 100 },
  { scenario: 'mixed', what: 'failed of these, %', of: (one) => (100 * one.failed) / one.requests, atMost: 0.1 },
];

export function figuresOf(result) {
  const scenarios = result.scenarios.filter(({ rounds }) => rounds.length).map(figures);
  const named = (name) => scenarios.find((one) => one.name === name);
  return {
    scenarios,
    deciding: decidingOf(named),
    targets: TARGETS.filter(({ scenario }) => named(scenario)).map((target) => {
      const is = target.of(named(target.scenario));
      return { ...target, is, met: target.atLeast === undefined ? is <= target.atMost : is >= target.atLeast };
    }),
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
