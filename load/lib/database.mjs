// The shop's own PostgreSQL, asked from outside by psql as its superuser.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { finished, generator, run } from './processes.mjs';

/** Debian keeps most of a PostgreSQL's programs out of the PATH. */
export function program(name) {
  const folders = [process.env.CARTWRIGHT_PGBENCH, ...debian(), ...process.env.PATH.split(delimiter)].filter(Boolean);
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new Error(`${name} was not found.`);
  return found;
}

function debian() {
  const all = '/usr/lib/postgresql';
  if (!existsSync(all)) return [];
  return readdirSync(all)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(all, version, 'bin'));
}

export class Database {
  constructor(data) {
    this.data = data;
    this.log = join(data, 'postgres', 'postgres.log');
  }

  get environment() {
    return {
      PGHOST: '127.0.0.1',
      PGPORT: readFileSync(join(this.data, 'database', 'postmaster.pid'), 'utf8').split('\n')[3],
      PGUSER: 'postgres',
      PGDATABASE: 'cartwright',
      PGPASSWORD: readFileSync(join(this.data, 'secrets', 'postgres'), 'utf8').trim(),
    };
  }

  /** Does these statements, each in a transaction of its own; gives what they say, as JSON if they make any. */
  async ask(...statements) {
    const args = statements.flatMap((one) => ['-c', one]);
    const { out } = await finished(
      run(program('psql'), ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...args], this.environment),
    );
    return out.trim();
  }

  async row(query) {
    return JSON.parse(await this.ask(`select to_json(q) from (${query}) q`));
  }

  async rows(query) {
    return JSON.parse(await this.ask(`select coalesce(json_agg(q), '[]') from (${query}) q`));
  }

  /** What PostgreSQL takes the parameters of these statements for. */
  async typesOf(texts) {
    const prepared = texts.map((text, at) => `prepare s${at} as ${text}`);
    const query = 'select name, parameter_types::text[] as types from pg_prepared_statements';
    const rows = JSON.parse(await this.ask(...prepared, `select coalesce(json_agg(q), '[]') from (${query}) q`));
    return texts.map((_, at) => rows.find(({ name }) => name === `s${at}`).types);
  }

  /** What makes it durable, and what it has to work with. */
  settings() {
    const names = [
      'server_version',
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'wal_sync_method',
      'data_checksums',
      'shared_buffers',
      'max_connections',
      'jit',
    ];
    return this.row(`select ${names.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`);
  }

  /** What the log says of each statement while something is done. */
  async logged(marker, act) {
    await this.ask(
      `alter system set log_line_prefix = '${marker}%p '`,
      "alter system set log_statement = 'all'",
      'alter system set log_parameter_max_length = -1',
      'select pg_reload_conf()',
    );
    try {
      // The signal takes a moment to reach every process.
      await new Promise((then) => setTimeout(then, 500));
      return await act();
    } finally {
      await this.ask(
        ...['log_statement', 'log_parameter_max_length', 'log_line_prefix'].map((name) => `alter system reset ${name}`),
        'select pg_reload_conf()',
      );
    }
  }

  logEnd() {
    return statSync(this.log).size;
  }

  logBytes() {
    return readFileSync(this.log);
  }

  /** Whether nobody else is in the middle of something. */
  async idle() {
    const { busy } = await this.row(
      "select count(*) as busy from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'",
    );
    return busy === 0;
  }

  pgbench(file, { clients, seconds, variables }) {
    const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const password = readFileSync(join(this.data, 'secrets', 'database'), 'utf8').trim();
    return generator(
      program('pgbench'),
      [
        '-n',
        '-M',
        'prepared',
        '-c',
        String(clients),
        '-j',
        '1',
        '-T',
        String(seconds),
        '-f',
        file,
        ...given,
        'cartwright',
      ],
      { ...this.environment, PGUSER: 'cartwright', PGPASSWORD: password },
    );
  }
}
