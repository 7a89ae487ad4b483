// How long a start takes on a data folder that is there, and what the web app has in memory.
import { readlinkSync } from 'node:fs';
import { get } from 'node:http';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentMegabytes } from './cpu.mjs';
import { descendants, end } from './processes.mjs';
import { freePort, startShop } from './servers.mjs';

const PATH = '/api/v1/products?limit=20';

/** Seconds from the start of the process to the first page of products; and to its own word that it is ready. */
export async function timeStart(data, simulator) {
  const port = await freePort();
  const began = performance.now();
  const starting = startShop(data, { port, simulator });
  const [answered, shop] = await Promise.all([firstAnswer(port, began), starting]);
  await end(shop.child);
  return { firstAnswer: answered, ready: shop.readyAfter };
}

async function firstAnswer(port, began) {
  while (performance.now() - began < 60_000) {
    if ((await status(port)) === 200) return (performance.now() - began) / 1000;
    await sleep(5);
  }
  throw new Error('The shop did not answer within a minute.');
}

function status(port) {
  return new Promise((said) => {
    const asked = get({ host: '127.0.0.1', port, path: PATH, agent: false }, (answer) => {
      answer.resume();
      answer.once('end', () => said(answer.statusCode));
    });
    asked.once('error', () => said(0));
  });
}

/** Megabytes of the web app once it has shown some pages. */
export async function measureWeb(data, web, simulator) {
  const shop = await startShop(data, { web, simulator });
  for (const path of ['/', '/', '/books', '/books?sort=price', '/']) {
    const answer = await fetch(shop.base + path);
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`The web app answered ${path} with ${answer.status}.`);
  }
  // It names itself as it likes, so it is known by its program.
  const app = descendants(shop.pid).find((pid) => basename(readlinkSync(`/proc/${pid}/exe`)) === 'node');
  if (!app) throw new Error('The web app was not found among the processes of the shop.');
  const megabytes = residentMegabytes(app);
  await end(shop.child);
  return { megabytes };
}
