/**
 * The eight drawings of the covers, in a space 200 wide and 300 high. Each fills the room from `top` down to the lower
 * edge and takes every choice from `random`, so that a book's drawing is its own and stays the same.
 */
export const WIDTH = 200;
export const FOOT = 300;

const MOTIFS_BY_SUBJECT = {
  sea: ['waves', 'sun'],
  adventure: ['peaks', 'sun'],
  gothic: ['arches', 'stars'],
  science: ['stars', 'tiles'],
  society: ['tiles', 'bands'],
  nature: ['stems', 'peaks'],
  mystery: ['bands', 'arches'],
  poetry: ['stems', 'waves'],
  philosophy: ['tiles', 'sun'],
};

export function drawMotif(subject, random, cloth, top) {
  const names = MOTIFS_BY_SUBJECT[subject];
  if (!names) throw new Error(`No motif for the subject "${subject}"`);
  return MOTIFS[random.pick(names)](random, cloth, top);
}

const round = (number) => Number(number.toFixed(2));
const rect = (x, y, width, height, fill, opacity = 1) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" opacity="${round(opacity)}"/>`;
const circle = (x, y, radius, fill) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
const shape = (points, fill, opacity = 1) =>
  `<path d="M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z" fill="${fill}" opacity="${round(opacity)}"/>`;
const range = (count) => Array.from({ length: count }, (_, index) => index);

const MOTIFS = {
  waves(random, { ink, accent }, top) {
    const count = 9;
    const highest = 5;
    const wave = (index) => {
      const depth = index / (count - 1);
      const middle = top + highest + (FOOT - 12 - top - highest) * depth ** 1.1;
      const swell = highest * (0.6 + depth);
      const length = random.between(19, 25);
      const start = random.between(0, 2 * Math.PI);
      return range(43).map((step) => [step * 5 - 5, middle + Math.sin((step * 5) / length + start) * swell]);
    };
    const bright = random.between(1, 4) | 0;
    const lines = range(count - 1).map((index) => {
      const path = wave(index).map(([x, y]) => `${round(x)} ${round(y)}`);
      const colour = index % 4 === bright % 4 ? accent : ink;
      return `<path d="M${path.join('L')}" fill="none" stroke="${colour}" stroke-width="${round(1.3 + index * 0.6)}"/>`;
    });
    return lines.join('') + shape([...wave(count - 1), [WIDTH + 10, FOOT], [-10, FOOT]], ink);
  },

  sun(random, { ink, accent }, top) {
    const radius = random.between(36, Math.min(58, (FOOT - top) * 0.36));
    const x = random.between(radius + 14, WIDTH - radius - 10);
    const y = top + radius;
    const horizon = y + radius * random.between(0.15, 0.55);
    const count = 8;
    const edge = (index) => horizon + (FOOT - horizon) * (index / count) ** 1.45;
    const bars = range(count).map((index) => {
      const room = edge(index + 1) - edge(index);
      const thickness = room * (0.3 + (0.5 * index) / count);
      return rect(0, edge(index + 1) - thickness, WIDTH, thickness, ink);
    });
    return circle(x, y, radius, accent) + bars.join('');
  },

  bands(random, { ground, ink, accent }, top) {
    const shares = range(random.pick([6, 7, 8])).map(() => random.between(0.35, 1.3));
    const unit = (FOOT - top) / shares.reduce((sum, share) => sum + share);
    const slatted = 1 + (random.between(0, shares.length - 2) | 0);
    let y = FOOT;
    const bands = shares.map((share, index) => {
      const height = share * unit + 0.3;
      y -= share * unit;
      const colour = index % 2 ? accent : ink;
      if (index !== slatted) return rect(0, y, WIDTH, height, colour, index % 3 === 2 ? 0.55 : 1);
      const slats = range(WIDTH / 10).map((slat) => rect(slat * 10 + 2.5, y, 5, height, ground));
      return rect(0, y, WIDTH, height, colour) + slats.join('');
    });
    return bands.join('');
  },

  tiles(random, { ink, accent }, top) {
    const side = snugSide(random, FOOT - top);
    const rows = Math.floor((FOOT - top) / side);
    const corners = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    const tile = (column, row) => {
      const x = column * side;
      const y = FOOT - (row + 1) * side;
      const [right, low] = random.pick(corners);
      const [fromX, fromY] = [x + right * side, y + low * side];
      const [toX, toY] = [x + (1 - right) * side, y + (1 - low) * side];
      const colour = random.pick([ink, accent]);
      const opacity = random.chance(0.25) ? 0.4 : 1;
      const sweep = right === low ? 1 : 0;
      return `<path d="M${fromX} ${fromY}H${toX}A${side} ${side} 0 0 ${sweep} ${fromX} ${toY}Z" fill="${colour}" opacity="${opacity}"/>`;
    };
    return range(rows)
      .flatMap((row) => range(WIDTH / side).map((column) => tile(column, row)))
      .join('');
  },

  arches(random, { ground, ink, accent }, top) {
    const columns = random.pick([1, 1, 2, 3]);
    const pitch = WIDTH / columns;
    const outer = Math.min(pitch / 2 - 5, FOOT - top - 30);
    const rings = columns === 1 ? random.pick([5, 6, 7]) : random.pick([3, 4]);
    const springing = top + outer;
    const colours = random.pick([
      [accent, ink],
      [ink, accent],
      [ink, ground, accent, ground],
    ]);
    const arch = (middle, index) => {
      const radius = outer * (1 - index / (rings + 0.6));
      const colour = index === rings - 1 ? ground : colours[index % colours.length];
      return `<path d="M${round(middle - radius)} ${FOOT}V${round(springing)}A${round(radius)} ${round(radius)} 0 0 1 ${round(middle + radius)} ${round(springing)}V${FOOT}Z" fill="${colour}"/>`;
    };
    return range(columns)
      .flatMap((column) => range(rings).map((index) => arch((column + 0.5) * pitch, index)))
      .join('');
  },

  peaks(random, { ink, accent }, top) {
    const ranges = 4;
    const step = (FOOT - top - 30) / ranges;
    return range(ranges)
      .map((index) => {
        const crest = top + 26 + index * step;
        const shift = random.between(0, 30);
        const ridge = range(8).map((point) => {
          const rise = point % 2 ? random.between(8, 26) : -random.between(0, 24);
          return [point * 34 - 40 + shift + random.between(-9, 9), crest - rise];
        });
        const colour = index % 2 ? ink : accent;
        return shape(
          [[-50, FOOT], ...ridge, [WIDTH + 50, ridge.at(-1)[1]], [WIDTH + 50, FOOT]],
          colour,
          [0.45, 0.7, 0.9, 1][index],
        );
      })
      .join('');
  },

  stars(random, { ink, accent }, top) {
    const hill = { x: random.between(60, 140), rise: random.between(20, 38), radius: 330 };
    const ground = (x) => FOOT + hill.radius - hill.rise - Math.sqrt(hill.radius ** 2 - (x - hill.x) ** 2);
    const placed = [];
    const place = (radius, apart) => {
      // Where no room is found the sky stays empty: a finite number of tries keeps the drawing finite.
      for (let tries = 0; tries < 40; tries++) {
        const star = { x: random.between(16, 190), y: random.between(top + radius, FOOT - 20), radius };
        const free = placed.every((other) => Math.hypot(other.x - star.x, other.y - star.y) > apart + other.radius);
        if (free && star.y + radius + 6 < ground(star.x)) {
          placed.push(star);
          return;
        }
      }
    };
    range(6).forEach(() => place(random.between(8, 13), 24));
    const bright = placed.toSorted((a, b) => a.x - b.x);
    range(42).forEach(() => place(random.between(0.9, 2.2), 5));
    const thread = bright.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L');
    const dots = placed.filter((star) => star.radius < 3).map(({ x, y, radius }) => circle(x, y, radius, ink));
    const rays = bright.map(({ x, y, radius }) => {
      const point = (turn, length) => [x + Math.sin(turn) * length, y - Math.cos(turn) * length];
      return shape(
        range(8).map((ray) => point((ray * Math.PI) / 4, ray % 2 ? radius * 0.3 : radius)),
        accent,
      );
    });
    return [
      `<path d="M${thread}" fill="none" stroke="${ink}" stroke-width=".8" opacity=".6"/>`,
      ...dots,
      ...rays,
      circle(hill.x, FOOT + hill.radius - hill.rise, hill.radius, ink),
    ].join('');
  },

  stems(random, { ink, accent }, top) {
    const count = random.pick([6, 7, 8]);
    const room = FOOT - top;
    const flower = random.pick([bell, daisy, bud]);
    return range(count)
      .map((index) => {
        const x = 18 + (index * 168) / (count - 1) + random.between(-5, 5);
        const height = room * random.between(0.45, 0.9);
        const tip = FOOT - height;
        const lean = random.between(-9, 9);
        const stem = `<path d="M${round(x + lean)} ${FOOT}Q${round(x - lean)} ${round(tip + height / 2)} ${round(x)} ${round(tip)}" stroke="${ink}" stroke-width="2" fill="none"/>`;
        const leaves = range(Math.floor((height - 22) / 17)).map((leaf) => {
          const side = leaf % 2 ? 1 : -1;
          const y = tip + 20 + leaf * 17;
          const along = (FOOT - y) / height;
          const stemX = x + lean * (1 - along) ** 2 - 2 * lean * along * (1 - along);
          const [leafX, leafY] = [stemX + side * 8.4, y - 4];
          return `<ellipse cx="${round(leafX)}" cy="${round(leafY)}" rx="9" ry="3.5" fill="${ink}" transform="rotate(${-side * 32} ${round(leafX)} ${round(leafY)})"/>`;
        });
        return stem + leaves.join('') + flower(x, tip, random.between(6.5, 10.5), { ink, accent });
      })
      .join('');
  },
};

/** A tile that divides the width and leaves little of the height over. */
function snugSide(random, height) {
  const sides = [WIDTH / 4, WIDTH / 5, WIDTH / 6];
  const snug = sides.filter((side) => height % side < 20);
  return random.pick(snug.length > 0 ? snug : sides.slice(1));
}

const bud = (x, y, radius, { accent }) => circle(x, y, radius, accent);

function daisy(x, y, radius, { ink, accent }) {
  const petals = range(8).map(
    (petal) =>
      `<ellipse cx="${round(x)}" cy="${round(y - radius * 0.72)}" rx="${round(radius * 0.27)}" ry="${round(radius * 0.5)}" fill="${accent}" transform="rotate(${petal * 45} ${round(x)} ${round(y)})"/>`,
  );
  return petals.join('') + circle(x, y, radius * 0.36, ink);
}

function bell(x, y, radius, { accent }) {
  const [left, right, up, down] = [x - radius * 0.8, x + radius * 0.8, y - radius, y + radius * 0.6].map(round);
  return `<path d="M${round(x)} ${down}C${left} ${down} ${left} ${round(y)} ${left} ${up}L${round(x - radius * 0.35)} ${round(y - radius * 0.35)}L${round(x)} ${up}L${round(x + radius * 0.35)} ${round(y - radius * 0.35)}L${right} ${up}C${right} ${round(y)} ${right} ${down} ${round(x)} ${down}Z" fill="${accent}"/>`;
}
