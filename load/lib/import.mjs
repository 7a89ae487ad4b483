// The ten thousand books come in by the product's own import, whose time is a figure.
import { peakMegabytes } from './cpu.mjs';
import { finished } from './processes.mjs';
import { startImport } from './servers.mjs';

export async function importBooks(shop, file) {
  const began = performance.now();
  // 2: all was read, and some rows were refused.
  const { out } = await finished(startImport(shop.data, file), [0, 2]);
  const seconds = (performance.now() - began) / 1000;
  const sum = out.match(/^\s*([\d,]+) rows: ([\d,]+) added, ([\d,]+) changed, ([\d,]+) unchanged, ([\d,]+) refused/m);
  if (!sum) throw new Error(`The import did not say what it did: ${out.slice(-1000)}`);
  const [rows, added, changed, unchanged, refused] = sum.slice(1).map((one) => Number(one.replaceAll(',', '')));
  return {
    seconds,
    rows,
    added,
    changed,
    unchanged,
    refused,
    perSecond: rows / seconds,
    serverPeakMegabytes: peakMegabytes(shop.pid),
  };
}
