// One run of one scenario: what the generator saw, and what the processes have spent on it.
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseMicros, processMicros } from './cpu.mjs';
import { wrk } from './wrk.mjs';

const PATIENCE = 20_000;
const STEP = 300;

/** Ahead of each run all is quiet, and behind it until it is again: what is left for later is paid for, too. */
export async function measure(scenario, world, seconds, environment = {}) {
  await scenario.before?.(seconds);
  await quiet(world);
  const before = spent(scenario, world);
  const saw = await wrk(scenario.on ?? world.shop, scenario.script, seconds, { ...scenario.environment, ...environment });
  const quietAfter = scenario.writes ? await quiet(world) : 0;
  const after = spent(scenario, world);
  const things = scenario.things === 'bought' ? saw.bought : saw.requests - saw.refused;
  if (!(things > 0)) throw new Error(`${scenario.name}: nothing was done. ${JSON.stringify(saw)}`);
  return {
    ...saw,
    perSecond: things / saw.seconds,
    failed: saw.broken + saw.refused + saw.unpaid,
    quietAfter,
    serverMicros: (after.server - before.server) / things,
    databaseMicros: (after.database - before.database) / things,
    simulatorMicros: after.simulator === null ? null : (after.simulator - before.simulator) / things,
  };
}

/** Seconds until server, database and simulator have next to nothing to do any more. */
export async function quiet(world) {
  const began = performance.now();
  for (let last = total(world); ; ) {
    await sleep(STEP);
    const now = total(world);
    if (now - last < STEP * 1000 * 0.1 || performance.now() - began > PATIENCE) return (performance.now() - began) / 1000;
    last = now;
  }
}

function spent({ on }, { shop, simulator }) {
  return {
    server: processMicros((on ?? shop).pid),
    database: on ? 0 : databaseMicros(shop.data),
    simulator: simulator ? processMicros(simulator.pid) : null,
  };
}

const total = (world) => Object.values(spent({}, world)).reduce((sum, one) => sum + (one ?? 0), 0);
