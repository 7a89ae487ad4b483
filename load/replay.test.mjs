import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inCommon, parametersIn, script, statementsIn, statementsOf } from './lib/replay.mjs';

const CART = [
  '01a2004d-dd90-7822-8709-88d94d712951',
  '01a2004d-dd90-7822-8709-88d94d712952',
  '01a2004d-dd90-7822-8709-88d94d712953',
];

const logOf = (cart, sku, price) =>
  [
    `@7 LOG:  statement: BEGIN\n`,
    `@7 LOG:  execute <unnamed>: insert into carts (id, sku, price, at)\n\tvalues ($1, $2, $3, $4)\n`,
    `@7 DETAIL:  Parameters: $1 = '${cart}', $2 = '${sku}', $3 = '${price}', $4 = '2026-11-21 22:50:32.5+00'\n`,
    `@9 LOG:  execute S_3: update event_cursors set lease_until = $1\n`,
    `@9 DETAIL:  Parameters: $1 = '${cart}'\n`,
    `@7 LOG:  execute S_1: COMMIT\n`,
    `@9 LOG:  execute <unnamed>: select 1 from carts where id = $1\n`,
    `@9 DETAIL:  Parameters: $1 = '${cart}'\n`,
  ].join('');

const purchase = (number, sku, price) =>
  statementsOf(statementsIn(logOf(CART[number], sku, price), '@'), [CART[number]]);

test('parameters are read, quotes and nulls included', () => {
  assert.deepEqual(parametersIn("Parameters: $1 = 'it''s', $2 = NULL, $3 = '$4 = ''x''', $4 = ''"), [
    "it's",
    null,
    "$4 = 'x'",
    '',
  ]);
});

test('a purchase ends with its last commit, and is not what the server does besides', () => {
  assert.deepEqual(
    purchase(0, 'A-1', '799').map(({ text }) => text),
    ['BEGIN', 'insert into carts (id, sku, price, at)\nvalues ($1, $2, $3, $4)', 'COMMIT'],
  );
});

test('what one purchase can do without is left out of all', () => {
  const texts = (list) => list.map((text) => ({ text }));
  assert.deepEqual(inCommon([texts(['a', 'b', 'c']), texts(['a', 'x', 'b', 'c'])]), [
    texts(['a', 'b', 'c']),
    texts(['a', 'b', 'c']),
  ]);
  assert.throws(() => inCommon([texts(['a', 'b']), texts(['a', 'c', 'd'])]), /missing somewhere: b/);
});

test('values that all share are written down, those of a variant looked up, those of a purchase made up', () => {
  const [twin, one, other] = [purchase(0, 'A-1', '799'), purchase(1, 'A-1', '799'), purchase(2, 'B: 2', '799')];
  const made = script(twin, [one, other], [[], ['uuid', 'text', 'bigint', 'timestamp with time zone'], []]);
  assert.match(made, /\\startpipeline\nBEGIN;\ninsert/);
  assert.match(made, /\\endpipeline\nCOMMIT;/);
  assert.match(made, /cast\(E'799' as bigint\)/);
  assert.match(made, /\(cast\(E'\{"A-1","B\\x3a 2"\}' as text\[\]\)\)\[:variant\] as text\)/);
  assert.match(made, /:own::bigint \+ 0/);
  assert.match(made, /'2026-11-21 22\\x3a50\\x3a32\.5\+00'/);
});
