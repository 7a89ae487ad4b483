// The plots of a raw result: names of files, and what is in them. Pure.
import { figuresOf } from './figures.mjs';
import { bars } from './plot.mjs';
import { number } from './tables.mjs';

const plain = (title) => title.replaceAll('`', '');

export function plots(result) {
  const { scenarios, deciding } = figuresOf(result);
  const all = {
    cpu: cpu(deciding),
    purchases: purchases(deciding),
    throughput: throughput(scenarios),
    latency: latency(scenarios),
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, plot]) => plot.bars.length)
      .map(([name, plot]) => [name, bars(plot)]),
  );
}

function cpu(deciding) {
  const hot = deciding.filter(({ decides, lessIsBetter }) => decides && lessIsBetter);
  return {
    title: 'Processor time of the server per request that is answered from memory',
    note: 'The line is a bare Vert.x server that sends the same bytes. Less is better.',
    bars: hot.map(({ title, is, limit, ratio }) => ({
      label: plain(title),
      value: is,
      limit,
      said: `${number(is, 1)} µs, ${number(ratio, 2)} of it`,
    })),
  };
}

function purchases(deciding) {
  return {
    title: 'Whole purchases per second',
    note: 'The line is pgbench, replaying the same statements and commits on the same database. More is better.',
    bars: deciding
      .filter(({ name }) => name === 'purchase')
      .map(({ title, is, limit, ratio }) => ({
        label: plain(title),
        value: is,
        limit,
        said: `${number(is)}, ${number(ratio, 2)} of it`,
      })),
  };
}

function throughput(scenarios) {
  // Each against itself would need a scale of its own: these are what takes the database.
  return {
    title: 'Per second, where the database takes part',
    note: 'Medians of the rounds; in grey what is there for comparison.',
    bars: scenarios
      .filter(({ databaseMicros }) => databaseMicros > 5)
      .map(({ title, name, perSecond }) => ({
        label: plain(title),
        value: perSecond,
        other: name === 'pgbench',
        said: number(perSecond),
      })),
  };
}

function latency(scenarios) {
  return {
    title: 'The slowest of a hundred answers (p99), ms',
    note: 'At full load but for the one that says otherwise. Less is better.',
    bars: scenarios
      .filter(({ p99, name }) => p99 !== null && !name.startsWith('bare'))
      .map(({ title, p99 }) => ({ label: plain(title), value: p99, said: `${number(p99, 1)} ms` })),
  };
}
