// Starts what is measured and what measures, and ends all of it, whatever happens.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progressEnds } from './progress.mjs';
import { carrierCores, generatorCore } from './settings.mjs';

const children = new Set();
let folder;
let ending = false;

/** A folder that an unprivileged database may enter, and that goes at the end. */
export function throwAwayFolder() {
  // By its real name, as /proc has it.
  folder ??= mkdtempSync(join(realpathSync(tmpdir()), 'cartwright-bench-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs it, and leaves neither a process nor a file behind: on its end, on a failure, on Ctrl-C. */
async function leavingNothingBehind(run) {
  const stopped = new Promise((_, stop) => {
    for (const [signal, status] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ])
      process.once(signal, () => stop(Object.assign(new Error(`Ended by ${signal}.`), { status })));
  });
  try {
    return await Promise.race([run(), stopped]);
  } finally {
    ending = true;
    await Promise.all([...children].map((child) => end(child)));
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs it as the whole program: its failure is said, and is the exit status. */
export async function asProgram(main) {
  process.exitCode = 1;
  await leavingNothingBehind(main).catch((failure) => {
    progressEnds();
    console.error(failure.status ? failure.message : failure);
    process.exit(failure.status ?? 1);
  });
  process.exit(0);
}

/** On the cores that carry the load. Not under `taskset` where they are all of them: its process becomes the program's. */
export function carrier(command, args, { environment = {}, without = [] } = {}) {
  const pinned = carrierCores ? ['taskset', '-c', carrierCores, command] : [command];
  const env = { ...process.env };
  for (const name of without) delete env[name];
  Object.assign(env, environment);
  return begin(pinned[0], [...pinned.slice(1), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs to its end on the core that makes the load; gives what it says. */
export function generator(command, args, environment = {}) {
  return finished(
    begin('taskset', ['-c', generatorCore, command, ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Runs wherever there is room: what is not measured. */
export function run(command, args, environment = {}) {
  return begin(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What a process that was begun here has said when it ended. */
export async function finished(child, statuses = [0]) {
  const status = await ended(child);
  if (!statuses.includes(status))
    throw new Error(
      `${child.spawnargs.slice(0, 6).join(' ')} … ended with ${status}:\n${child.said.err}${child.said.out}`.slice(
        0,
        4000,
      ),
    );
  return child.said;
}

/** Until it says a line that fits; fails when it ends before. Gives the match. */
export function saying(child, line) {
  return new Promise((ready, failed) => {
    const look = () => {
      const found = child.said.out.match(line);
      if (found) ready(found);
    };
    child.stdout.on('data', look);
    look();
    ended(child).then((status) =>
      failed(
        new Error(`${child.spawnargs.slice(-4).join(' ')} ended with ${status}:\n${child.said.err}${child.said.out}`),
      ),
    );
  });
}

export async function end(child) {
  if (!children.has(child)) return;
  child.kill('SIGTERM');
  child.kill('SIGCONT'); // It may have been held.
  const patience = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await ended(child);
  clearTimeout(patience);
}

/** The processes that one has begun, and theirs. */
export function descendants(pid) {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='])
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [];
  for (let parents = [pid]; parents.length;) {
    parents = all.filter(([, parent]) => parents.includes(parent)).map(([child]) => child);
    found.push(...parents);
  }
  return found;
}

function begin(command, args, options) {
  if (ending) throw new Error('Nothing is begun any more.');
  // Out of the terminal's group: Ctrl-C is for this script, which ends the rest in its order.
  const child = spawn(command, args, { ...options, detached: true });
  child.said = { out: '', err: '' };
  child.stdout.on('data', (text) => (child.said.out += text));
  child.stderr.on('data', (text) => (child.said.err += text));
  children.add(child);
  child.gone = new Promise((gone) => {
    child.once('error', (failure) => {
      child.said.err += failure.message;
      gone(-1);
    });
    child.once('close', (status, signal) => gone(status ?? signal));
  });
  child.gone.then(() => children.delete(child));
  return child;
}

function ended(child) {
  return child.gone;
}
