// One run of one scenario: what the generator saw, and what the processes have spent on it.
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseMicros, endedMicros, machineMicros, processMicros } from './cpu.mjs';
import { wrk } from './wrk.mjs';

const PATIENCE = 20_000;
const STEP = 300;

/** Ahead of each run all is quiet, and behind it until it is again: what is left for later is paid for, too. */
export async function measure(scenario, world, seconds, environment = {}) {
  await scenario.before?.(seconds);
  await quiet(world);
  const before = spent(scenario, world);
  const clock = machine(scenario, world);
  const saw = await wrk(scenario.on ?? world.shop, scenario.script, seconds, {
    ...scenario.environment,
    ...environment,
  });
  const shares = clock();
  const quietAfter = scenario.writes ? await quiet(world) : 0;
  const after = spent(scenario, world);
  const things = scenario.things === 'bought' ? saw.bought : saw.requests - saw.refused;
  if (!(things > 0)) throw new Error(`${scenario.name}: nothing was done. ${JSON.stringify(saw)}`);
  return {
    ...saw,
    ...shares,
    perSecond: things / saw.seconds,
    failed: saw.broken + saw.refused + saw.unpaid,
    quietAfter,
    serverMicros: (after.server - before.server) / things,
    databaseMicros: (after.database - before.database) / things,
    simulatorMicros: (after.simulator - before.simulator) / things,
  };
}

/** How much of its core the load has taken, and others of the machine: who they are is not ours to know, that they are is. */
function machine(scenario, world) {
  const read = () => {
    const generator = endedMicros();
    const own =
      processMicros('self') +
      generator +
      Object.values(spent(scenario, world)).reduce((sum, one) => sum + one, 0);
    return { at: performance.now() * 1000, all: machineMicros(), own, generator };
  };
  const before = read();
  return () => {
    const after = read();
    const time = after.at - before.at;
    return {
      generatorShare: (after.generator - before.generator) / time,
      othersShare: Math.max(0, after.all - before.all - (after.own - before.own)) / time / availableParallelism(),
    };
  };
}

/**
 * Runs it until it gets no cheaper: the JVM compiles what is often done, and the way of a purchase is so long that it takes
 * many thousands. Bounded, for a slow machine has to come to an end, too. Gives how much was done.
 */
export async function warmUp(scenario, world, seconds) {
  const { things: enough, seconds: patience } = scenario.warm ?? { things: 0, seconds: 30 };
  const began = performance.now();
  const took = () => (performance.now() - began) / 1000;
  let things = 0;
  for (let last = Infinity; ;) {
    const run = await measure(scenario, world, seconds);
    things += Math.round(run.perSecond * run.seconds);
    if ((things >= enough && run.serverMicros > 0.9 * last) || took() > patience)
      return { things, seconds: took(), serverMicros: run.serverMicros };
    last = run.serverMicros;
  }
}

/** Seconds until server, database and simulator have next to nothing to do any more. */
export async function quiet(world) {
  const began = performance.now();
  for (let last = total(world); ;) {
    await sleep(STEP);
    const now = total(world);
    if (now - last < STEP * 1000 * 0.1 || performance.now() - began > PATIENCE)
      return (performance.now() - began) / 1000;
    last = now;
  }
}

function spent({ on }, { shop, simulator }) {
  return {
    server: processMicros((on ?? shop).pid),
    database: on ? 0 : databaseMicros(shop.data),
    simulator: processMicros(simulator.pid),
  };
}

const total = (world) => Object.values(spent({}, world)).reduce((sum, one) => sum + one, 0);
