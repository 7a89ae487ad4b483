// Makes a script for pgbench out of what PostgreSQL has logged of purchases: the same statements and commits, in the
// same order and with as much to carry, without the shop. Pure: texts in, a text out.
//
// A value of a statement is one of three things, told apart by three purchases of which the first two are of the same
// variant: the same in all of them, it is written down; the same for the same variant, it is looked up in a list by the
// number of the variant; another in each purchase, it is made up anew, and the same old value leads to the same new one.

/** What the server does on its own account after an answer, and what reads for others. */
const BACKGROUND = /\bevent_cursors\b|\bfrom events\b/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:?\d\d)?$/;
/** So many values of one purchase may be made up from one number. */
export const PER_PURCHASE = 64;
/** How the ids begin that a replay makes. */
export const MADE_UP = 'ffffffffffff7fff';

/** The statements in a log whose lines begin with the marker and the process. */
export function statementsIn(log, marker) {
  const statements = [];
  const last = new Map();
  for (const entry of log.split(marker).slice(1)) {
    const [, pid, rest] = entry.match(/^(\d+) ([\s\S]*)$/) ?? [];
    const said = rest?.match(/^LOG:  (?:statement|execute [^:]+): ([\s\S]*)$/);
    if (said) {
      const statement = { pid, text: said[1].replace(/\n\t/g, '\n').trim(), parameters: [] };
      statements.push(statement);
      last.set(pid, statement);
    } else if (rest?.startsWith('DETAIL:  ') && last.has(pid)) {
      last.get(pid).parameters = parametersIn(rest.replace(/\n\t/g, '\n'));
    }
  }
  return statements;
}

/** `Parameters: $1 = 'it''s', $2 = NULL` */
export function parametersIn(detail) {
  return [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, text]) =>
    text === undefined ? null : text.replace(/''/g, "'"),
  );
}

/**
 * Those of one purchase: whole transactions that name one of its things, up to the last commit before the answer. What
 * comes behind that is the server's own business.
 *
 * @param things texts by which its statements are known
 */
export function statementsOf(statements, things) {
  const units = unitsOf(statements.filter(({ text }) => !BACKGROUND.test(text)));
  const own = units.filter((unit) =>
    unit.some(({ parameters }) => parameters.some((value) => value && things.some((thing) => value.includes(thing)))),
  );
  const end = own.findLastIndex((unit) => isCommit(unit.at(-1)));
  return own.slice(0, end + 1).flat();
}

/** Transactions, and statements that are one by themselves, in the order of their beginnings. */
function unitsOf(statements) {
  const units = [];
  const open = new Map();
  for (const statement of statements) {
    const unit = open.get(statement.pid);
    if (unit) {
      unit.push(statement);
      if (isCommit(statement) || /^rollback$/i.test(statement.text)) open.delete(statement.pid);
    } else {
      units.push([statement]);
      if (isBegin(statement)) open.set(statement.pid, units.at(-1));
    }
  }
  return units;
}

const isBegin = ({ text }) => /^begin\b/i.test(text);
const isCommit = ({ text }) => /^commit$/i.test(text);

/**
 * Purchases with what all of them have in common. A reader of the server's that looks at an order between its two commits
 * does so in some purchases only: what one can do without is not the purchase's own.
 */
export function inCommon(purchases) {
  const texts = purchases
    .reduce((shortest, one) => (one.length < shortest.length ? one : shortest))
    .map(({ text }) => text);
  return purchases.map((one) => {
    const own = [];
    for (const statement of one) if (statement.text === texts[own.length]) own.push(statement);
    if (own.length < texts.length)
      throw new Error(`Purchases do not send the same statements; missing somewhere: ${texts[own.length]}`);
    return own;
  });
}

/**
 * @param twin another purchase of the first one's variant
 * @param purchases one of each variant
 * @param types for each statement those of its parameters, as PostgreSQL calls them
 */
export function script(twin, purchases, types) {
  const [first] = purchases;
  const madeUp = new Map();
  const numberOf = (value) => {
    if (!madeUp.has(value)) madeUp.set(value, madeUp.size);
    if (madeUp.size > PER_PURCHASE) throw new Error(`A purchase makes up more than ${PER_PURCHASE} values.`);
    return madeUp.get(value);
  };
  const begin = timesIn(first)[0];

  const expression = (statement, parameter) => {
    const type = types[statement][parameter];
    const values = purchases.map((one) => one[statement].parameters[parameter]);
    const other = twin[statement].parameters[parameter];
    if (values.every((value) => value === values[0]) && other === values[0]) return literal(values[0], type);
    if (other === values[0]) return `cast((${literal(arrayOf(values), 'text[]')})[:variant] as ${type})`;
    return fresh(values[0], type, numberOf, begin);
  };

  const texts = first.map(
    ({ text }, statement) =>
      `${escaped(text).replace(/\$(\d+)/g, (_, number) => expression(statement, Number(number) - 1))};`,
  );
  return [
    `\\set purchase :purchase + 1`,
    `\\set own (:before + :purchase * :clients + :client_id) * ${PER_PURCHASE}`,
    `\\set variant random(1, ${purchases.length})`,
    // The driver sends `begin` together with the first statement, in one round trip.
    ...texts.flatMap((text, at) => [
      ...(isBegin(first[at]) ? ['\\startpipeline'] : []),
      text,
      ...(at > 0 && isBegin(first[at - 1]) ? ['\\endpipeline'] : []),
    ]),
    '',
  ].join('\n');
}

/** A value that no other purchase has, made in the database from `own`, and as long as the old one. */
function fresh(value, type, numberOf, begin) {
  if (value === null) return literal(null, type);
  if (TIME.test(value)) return `cast(now() + interval '${millisecondsBetween(begin, value)} milliseconds' as ${type})`;
  if (value.startsWith('{') && value.endsWith('}') && type.endsWith('[]')) {
    const elements = value.slice(1, -1).split(',');
    if (elements.every((one) => UUID.test(one)))
      return `cast(array[${elements.map((one) => uuid(numberOf(one))).join(', ')}] as ${type})`;
  }
  if (UUID.test(value)) return `cast(${uuid(numberOf(value))} as ${type})`;
  if (type === 'bytea') {
    // Digests are looked up; what is sealed is only kept.
    return value.length === '\\x'.length + 64
      ? `sha256(int8send(:own::bigint + ${numberOf(value)}))`
      : literal(value, type);
  }
  if (type === 'text') {
    const changed = Math.min(12, value.length);
    return `(${literal(value.slice(0, value.length - changed), 'text')} || lpad(to_hex(:own::bigint + ${numberOf(value)}), ${changed}, '0'))`;
  }
  // Documents: nobody looks for what is in them.
  return literal(value, type);
}

/** In the order of their making, as the shop's are, and behind all of those. */
const uuid = (number) => `cast('${MADE_UP}' || lpad(to_hex(:own::bigint + ${number}), 16, '0') as uuid)`;

/** pgbench takes whatever follows a colon for a variable, quoted or not. */
const literal = (value, type) =>
  value === null
    ? `cast(null as ${type})`
    : `cast(E'${value.replace(/\\/g, '\\\\').replace(/'/g, "''").replace(/:/g, '\\x3a')}' as ${type})`;

/** A statement's own text keeps its casts, and has its colons elsewhere hidden where there are any. */
function escaped(text) {
  const bare = text.replace(/::/g, '');
  if (bare.includes(':')) throw new Error(`A statement has a colon that pgbench would take for a variable: ${text}`);
  return text;
}

const arrayOf = (values) =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(/(["\\])/g, '\\$1')}"`)).join(',')}}`;

const timesIn = (statements) =>
  statements.flatMap(({ parameters }) => parameters.filter((value) => value && TIME.test(value)));
const millisecondsBetween = (begin, end) => Math.round(asDate(end) - asDate(begin));
const asDate = (text) => Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
