// Bars with a line for the limit, as SVG with a ground of its own: readable on white and on black pages. Pure.
const WIDTH = 760;
const LEFT = 282;
const RIGHT = 158;
const BAR = 22;
const STEP = 40;
const TOP = 62;
// Those of the shop's own pages by day.
const COLOURS = {
  ground: '#F4F5F1',
  frame: '#CBD1C8',
  text: '#12211D',
  faint: '#55645E',
  bar: '#1B3FD6',
  other: '#A3B2AB',
  limit: '#B3261E',
};

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/**
 * @param {{ title: string, note: string, bars: { label: string, value: number, said: string, other?: boolean, limit?: number }[] }} plot
 *   `other` bars are what the rest is held against; `limit` draws a line across the bar
 */
export function bars({ title, note, bars: list }) {
  const most = Math.max(...list.flatMap(({ value, limit }) => [value, limit ?? 0])) || 1;
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const height = TOP + list.length * STEP;
  const rows = list.map(({ label, value, said, other, limit }, at) => {
    const y = TOP + at * STEP;
    const length = Math.max(2, value * scale);
    const end = LEFT + Math.max(length, (limit ?? 0) * scale);
    return [
      text(LEFT - 12, y + 15, label, { anchor: 'end' }),
      `<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="3" fill="${other ? COLOURS.other : COLOURS.bar}"/>`,
      ...(limit === undefined
        ? []
        : [
            `<path d="M${(LEFT + limit * scale).toFixed(1)} ${y - 5}v${BAR + 10}" stroke="${COLOURS.limit}" stroke-width="2.5"/>`,
          ]),
      text(end + 10, y + 15, said, { weight: 600 }),
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}" font-family="system-ui, sans-serif" font-size="13">`,
    `<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="${COLOURS.ground}" stroke="${COLOURS.frame}"/>`,
    text(20, 26, title, { weight: 600, size: 15 }),
    text(20, 46, note, { colour: COLOURS.faint, size: 12 }),
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

function text(x, y, said, { anchor = 'start', weight = 400, size = 13, colour = COLOURS.text } = {}) {
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}" font-weight="${weight}" font-size="${size}" fill="${colour}">${escape(said)}</text>`;
}
