// The limit of purchases: pgbench replays what the shop's database has been asked for them, on that very database.
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseMicros } from './cpu.mjs';
import { inCommon, MADE_UP, script, statementsIn, statementsOf } from './replay.mjs';
import { databaseClients } from './settings.mjs';
import { buy } from './shop.mjs';
import { lines } from './wrk.mjs';

const MARKER = '@@bench@@';
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Of how many variants it takes turns. */
const VARIANTS = 100;

/** What a purchase leaves behind. */
const TRACES = {
  orders: 'select count(*) from orders',
  confirmed: "select count(*) from orders where lifecycle = 'confirmed'",
  lines: 'select count(*) from order_lines',
  captured: "select count(*) from payments where state = 'captured'",
  movements: 'select count(*) from stock_history',
  reserved: 'select coalesce(sum(reserved), 0) from stock',
  carts: "select count(*) from carts where state = 'ordered'",
  tokens: 'select count(*) from cart_tokens',
  events: 'select count(*) from events',
  answers: 'select count(*) from once_keys where answered_at is not null',
};

export class Replay {
  #before = 0;

  constructor(shop, database) {
    this.shop = shop;
    this.database = database;
  }

  /** Buys under the eyes of the log, and makes the script of it. */
  async prepare(variants) {
    const chosen = variants.slice(0, VARIANTS);
    for (const variant of chosen.slice(0, 10)) await buy(this.shop, variant);
    const before = await this.#traces();
    const bought = await this.#buyLogged([chosen[0], ...chosen]);
    const after = await this.#traces();
    this.perPurchase = Object.fromEntries(
      Object.keys(TRACES).map((name) => [name, (after[name] - before[name]) / bought.length]),
    );

    const [twin, ...purchases] = inCommon(bought);
    const [first] = purchases;
    if (!first.some(({ text }) => /insert into orders\b/.test(text)))
      throw new Error('No statement of a purchase that inserts an order was found in the log.');
    this.variants = purchases.length;
    this.statements = first.map(({ text }) => text);
    this.file = lines('purchase.sql', [script(twin, purchases, await this.#types())]);
  }

  /** Runs it while the shop is held; gives its figures. Fails if it did not do what purchases do. */
  async measure(seconds) {
    return this.#whileHeld(async () => {
      const before = await this.#traces();
      const spent = databaseMicros(this.shop.data);
      const { out, err } = await this.database.pgbench(this.file, {
        clients: databaseClients,
        seconds,
        variables: { purchase: 0, clients: databaseClients, before: this.#before },
      });
      const micros = databaseMicros(this.shop.data) - spent;
      const number = (line) => Number(out.match(line)?.[1] ?? NaN);
      const done = number(/^number of transactions actually processed: (\d+)/m);
      this.#before += (done + 1) * databaseClients;
      if (!(done > 0) || /error|abort/i.test(err))
        throw new Error(`pgbench did not replay the purchases: ${err}${out}`);
      this.#compare(before, await this.#traces(), done);
      // The shop shall not take them for its own when it goes on.
      await this.database.ask(`delete from events where id >= '${MADE_UP}${'0'.repeat(16)}'`);
      return {
        requests: done,
        perSecond: number(/^tps = ([\d.]+)/m),
        average: number(/^latency average = ([\d.]+) ms/m),
        failed: number(/^number of failed transactions: (\d+)/m),
        databaseMicros: micros / done,
      };
    });
  }

  async #buyLogged(variants) {
    const marks = [];
    const things = [];
    await this.database.logged(MARKER, async () => {
      for (const variant of variants) {
        marks.push(this.database.logEnd());
        const { cart, order } = await buy(this.shop, variant);
        things.push([cart.id, order.id, ...[cart.id, order.id, variant].map(uuidOf)]);
      }
      // The last words of the last one.
      await sleep(500);
    });
    const log = this.database.logBytes();
    return things.map((own, at) =>
      statementsOf(statementsIn(log.subarray(marks[at], marks[at + 1]).toString(), MARKER), own),
    );
  }

  async #types() {
    const asked = this.statements.filter((text) => /\$\d/.test(text));
    const types = await this.database.typesOf(asked);
    return this.statements.map((text) => (asked.includes(text) ? types[asked.indexOf(text)] : []));
  }

  #traces() {
    return this.database.row(
      `select ${Object.entries(TRACES)
        .map(([name, query]) => `(${query}) as ${name}`)
        .join(', ')}`,
    );
  }

  #compare(before, after, done) {
    for (const [name, each] of Object.entries(this.perPurchase)) {
      const is = after[name] - before[name];
      if (is !== each * done)
        throw new Error(`The replay does not do what purchases do: ${done} left ${is} of ${name}, not ${each * done}.`);
    }
  }

  /** The shop is stopped in its tracks, between two transactions, so that it takes no part. */
  async #whileHeld(act) {
    for (let tries = 0; ; tries++) {
      this.shop.child.kill('SIGSTOP');
      if (await this.database.idle()) break;
      this.shop.child.kill('SIGCONT');
      if (tries === 100) throw new Error('The shop is never between two transactions.');
      await sleep(50);
    }
    try {
      return await act();
    } finally {
      this.shop.child.kill('SIGCONT');
    }
  }
}

/** `crt_01k…` in the database's form. */
export function uuidOf(id) {
  let number = 0n;
  for (const sign of id.slice(id.indexOf('_') + 1)) number = number * 32n + BigInt(ALPHABET.indexOf(sign));
  return number
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
