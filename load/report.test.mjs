import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from './lib/figures.mjs';
import { median, pick } from './lib/numbers.mjs';
import { page, readmePart, withPart } from './lib/pages.mjs';
import { plots } from './lib/plots.mjs';

const round = (figures) => ({
  requests: 100,
  failed: 0,
  p50: 1,
  p95: 2,
  p99: 3,
  databaseMicros: 0,
  simulatorMicros: 12,
  generatorShare: 0.9,
  othersShare: 0.1,
  ...figures,
});
const RESULT = {
  commit: 'abc1234',
  changed: false,
  at: '2026-11-21T10:00:00Z',
  whole: true,
  settings: {
    rounds: 3,
    seconds: 8,
    connections: 32,
    databaseClients: 8,
    generatorCore: '1',
    carrierCores: null,
    flags: ['-Xmx192m'],
  },
  machine: {
    usable: 2,
    processor: 'A & B',
    memoryMegabytes: 4096,
    kernel: '6',
    system: 'Debian',
    java: '25',
    node: 'v24',
    wrk: 'wrk 4',
    pgbench: 'pgbench 15',
  },
  database: {
    server_version: '18.6',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_sync_method: 'fdatasync',
    data_checksums: 'on',
    shared_buffers: '64MB',
  },
  import: { first: { seconds: 20, perSecond: 500, serverPeakMegabytes: 300 } },
  memory: { server: 250, database: 90, simulator: 80 },
  starts: [{ firstAnswer: 1.2 }, { firstAnswer: 1.4 }, { firstAnswer: 1.3 }],
  replay: { statements: 24, variants: 100 },
  scenarios: [
    {
      name: 'bare-product',
      title: 'bare',
      things: 'requests',
      rounds: [10, 20, 10].map((micros) => round({ perSecond: 1000, serverMicros: micros })),
    },
    {
      name: 'product-hot',
      title: 'product, hot',
      limit: 'bare-product',
      things: 'requests',
      rounds: [12, 20, 20].map((micros) => round({ perSecond: 900, serverMicros: micros })),
    },
    {
      name: 'purchase',
      title: 'whole purchase',
      limit: 'pgbench',
      things: 'bought',
      rounds: [300, 400, 500].map((perSecond) => round({ perSecond, serverMicros: 900, databaseMicros: 500 })),
    },
    {
      name: 'mixed',
      title: 'mixed',
      things: 'requests',
      rounds: [9000, 9000, 9000].map((perSecond) => round({ perSecond, serverMicros: 90, failed: 1 })),
    },
    {
      name: 'pgbench',
      title: 'pgbench',
      things: 'bought',
      rounds: [600, 1000, 1000].map((perSecond) => ({
        requests: 100,
        failed: 0,
        perSecond,
        average: 5,
        databaseMicros: 400,
      })),
    },
  ],
};

test('a ratio is the median of the rounds, each against its own limit', () => {
  const { deciding } = figuresOf(RESULT);
  assert.deepEqual(
    deciding.map(({ name, ratio }) => [name, ratio]),
    [
      ['product-hot', 1.2],
      ['purchase', 0.5],
    ],
  );
  assert.deepEqual(deciding[0].ratioSpread, [1, 2]);
});

test('targets say whether they are met', () => {
  assert.deepEqual(
    figuresOf(RESULT)
      .targets.filter(({ what }) => /^mixed|pgbench/.test(what))
      .map(({ what, met }) => [what, met]),
    [
      ['whole purchases beside pgbench', true],
      ['mixed: requests per second, 95 % reads', false],
      ['mixed: p95, ms', true],
      ['mixed: failed, %', false],
    ],
  );
});

test('what was left out has no target', () => {
  const tried = { ...RESULT, scenarios: RESULT.scenarios.filter(({ name }) => name !== 'mixed') };
  assert.ok(figuresOf(tried).targets.every(({ what }) => !what.startsWith('mixed')));
});

test('the page shows the limits beside the figures, and says where they are from', () => {
  const made = page(RESULT, Object.keys(plots(RESULT)), 'load/results/abc1234.json');
  assert.match(made, /load\/results\/abc1234\.json/);
  assert.match(made, /\| \*\*whole purchase\*\* \| per second \| 400 \| 1,000 \| \*\*0\.50\*\* \| 0\.40–0\.50 \|/);
  assert.match(made, /fsync=on, synchronous_commit=on/);
  assert.match(made, /\*\*not met\*\*/);
  assert.doesNotMatch(made, /NaN|undefined/);
});

test('only what stands between the marks of the README is replaced', () => {
  const made = withPart('a\n<!-- figures -->\nold\n<!-- /figures -->\nb', readmePart(RESULT));
  assert.match(made, /^a\n<!-- figures -->\n\| on 2 cores/);
  assert.match(made, /<!-- \/figures -->\nb$/);
  assert.doesNotMatch(made, /old|NaN|undefined/);
  assert.throws(() => withPart('nothing', 'x'), /no place/);
});

test('plots are whole pictures with escaped words', () => {
  for (const svg of Object.values(plots(RESULT))) {
    assert.match(svg, /^<svg [^>]*xmlns/);
    assert.match(svg, /<\/svg>\n$/);
    assert.doesNotMatch(svg, /NaN|undefined|&(?!amp;|lt;|gt;|quot;)/);
  }
});

test('medians and picks', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.deepEqual(pick([0, 1, 2, 3, 4, 5, 6, 7], 4), [0, 2, 4, 6]);
});
