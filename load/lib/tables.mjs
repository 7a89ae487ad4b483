// A raw result as tables in Markdown. Pure.
import { figuresOf } from './figures.mjs';
import { median } from './numbers.mjs';

export const number = (value, digits = 0) =>
  value === null || value === undefined || Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const range = ([low, high], digits) => `${number(low, digits)}–${number(high, digits)}`;

export function table(head, rows) {
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---|').join('')}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

export function decidingTable(result) {
  const rows = figuresOf(result).deciding.map(
    ({ title, what, is, limit, ratio, ratioSpread, lessIsBetter, decides }) => [
      decides ? `**${title}**` : title,
      what,
      number(is, lessIsBetter ? 1 : 0),
      number(limit, lessIsBetter ? 1 : 0),
      decides ? `**${number(ratio, 2)}**` : number(ratio, 2),
      range(ratioSpread, 2),
    ],
  );
  return table(['', 'figure', 'shop', 'limit', 'shop : limit', 'of the rounds'], rows);
}

export function scenarioTable(result) {
  const rows = figuresOf(result).scenarios.map((one) => [
    one.title,
    `${number(one.perSecond)} (${range(one.perSecondSpread)})`,
    number(one.p50 ?? one.average, 1) + (one.p50 === null && one.average !== null ? ' (mean)' : ''),
    number(one.p95, 1),
    number(one.p99, 1),
    one.serverMicros === null ? '–' : `${number(one.serverMicros, 1)} (${range(one.serverSpread, 1)})`,
    number(one.databaseMicros, 1),
    number(one.simulatorMicros, 1),
    one.generatorShare === null ? '–' : `${number(100 * one.generatorShare)} %`,
    number(one.failed),
  ]);
  return table(
    [
      'scenario',
      'per second (lowest–highest)',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'server µs',
      'database µs',
      'simulator µs',
      'core of the load',
      'failed',
    ],
    rows,
  );
}

export function targetTable(result) {
  const rows = figuresOf(result).targets.map(({ what, is, atLeast, atMost, met }) => [
    what,
    atLeast === undefined ? `at most ${number(atMost, Number.isInteger(atMost) ? 0 : 1)}` : `at least ${number(atLeast, Number.isInteger(atLeast) ? 0 : 2)}`,
    number(is, is < 100 ? 2 : 0),
    met ? 'met' : '**not met**',
  ]);
  return rows.length ? table(['', 'wanted', 'is', ''], rows) : 'The scenarios that have targets were left out.';
}

export function oddmentTable(result) {
  const {
    import: { first, second },
    starts,
    memory,
    web,
  } = result;
  const imported = (name, one) => [name, `${number(one.seconds, 1)} s, ${number(one.perSecond)} books/s`];
  return table(
    ['', ''],
    [
      imported('Import of the books, the first time', first),
      ...(second ? [imported('… the second time, nothing has changed', second)] : []),
      ['Most memory of the server until then', `${number((second ?? first).serverPeakMegabytes)} MB`],
      ...(starts
        ? [
            [
              'Start on that folder, to the first page of products',
              `${number(median(starts.map((one) => one.firstAnswer)), 2)} s (${range([Math.min(...starts.map((one) => one.firstAnswer)), Math.max(...starts.map((one) => one.firstAnswer))], 2)})`,
            ],
          ]
        : []),
      ['Memory after all scenarios: server', `${number(memory.server)} MB`],
      ['… all processes of PostgreSQL, what they share counted once', `${number(memory.database)} MB`],
      ['… simulator', `${number(memory.simulator)} MB`],
      ...(web ? [['… the web app, in a start of its own', `${number(web.megabytes)} MB`]] : []),
    ],
  );
}

export function circumstances(result) {
  const { machine, database, settings } = result;
  return table(
    ['', ''],
    [
      [
        'Commit',
        `${result.commit}${result.changed ? ', with changes that are not in it' : ''}, ${result.at.slice(0, 10)}`,
      ],
      [
        'Machine',
        `${machine.usable} cores of ${machine.processor}, ${number(machine.memoryMegabytes / 1024)} GB; ${machine.system}, Linux ${machine.kernel}`,
      ],
      [
        'Java',
        `${machine.java}; ${settings.flags.filter((flag) => flag.startsWith('-X') && !flag.startsWith('-Xlog')).join(' ')}`,
      ],
      [
        'PostgreSQL',
        `${database.server_version}; ${['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'data_checksums', 'shared_buffers'].map((name) => `${name}=${database[name]}`).join(', ')}`,
      ],
      [
        'Load',
        `${machine.wrk}, ${settings.connections} connections; ${machine.pgbench}, ${settings.databaseClients} clients; both on core ${settings.generatorCore} alone`,
      ],
      [
        'Measured',
        `${settings.carrierCores ? `on the other cores (${settings.carrierCores})` : 'on all cores'}; payment simulator a process of its own`,
      ],
      ['Others on this machine', others(result)],
      ...result.scenarios
        .filter(({ name, warmed }) => name === 'purchase' && warmed)
        .map(({ warmed }) => [
          'Before the first round',
          `${number(warmed.things)} purchases in ${number(warmed.seconds)} s, until they took ${number(warmed.serverMicros)} µs of the server`,
        ]),
      ['Rounds', `${settings.rounds} of ${settings.seconds} s each, the scenarios in turn`],
    ],
  );
}

function others(result) {
  const shares = result.scenarios
    .flatMap(({ rounds }) => rounds.map(({ othersShare }) => othersShare))
    .filter((share) => share !== undefined);
  return shares.length
    ? `took ${number(100 * median(shares))} % of its cores (median of all runs; at most ${number(100 * Math.max(...shares))} %)`
    : '–';
}

export function tables(result) {
  const replay = result.replay
    ? `\nThe replay has ${result.replay.statements} statements of ${result.replay.variants} variants' purchases; each left what a purchase leaves.\n`
    : '';
  return `\n${decidingTable(result)}\n\n${scenarioTable(result)}\n${replay}\n${targetTable(result)}\n\n${oddmentTable(result)}\n\n${circumstances(result)}\n`;
}
