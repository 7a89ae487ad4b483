import type { Hour } from '@/shop-api/staff-types';

export type Chart = {
  width: number;
  height: number;
  /** The day so far, and yesterday's whole day. */
  today: string;
  yesterday: string;
  last: { x: number; y: number };
  levels: { y: number; label: string }[];
  times: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
  left: number;
};

const LEFT = 34;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 26;
const HOURS = 24;

/** Orders by hour as lines. Hours that have not come yet are not drawn: they are not zero. */
export function chartOf(hours: Hour[], now: number, width: number, height: number): Chart {
  const top = niceTop(Math.max(...hours.flatMap(({ orders, ordersYesterday }) => [orders, ordersYesterday]), 0));
  const x = (hour: number) => LEFT + ((width - LEFT - RIGHT) * hour) / (HOURS - 1);
  const y = (orders: number) => TOP + (height - TOP - BOTTOM) * (1 - orders / top);
  const soFar = hours.filter(({ hour }) => hour <= now);
  const lastHour = soFar.at(-1);
  const path = (points: [number, number][]) =>
    points.map(([px, py], index) => `${index ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join('');
  return {
    width,
    height,
    left: LEFT,
    today: path(soFar.map(({ hour, orders }) => [x(hour), y(orders)])),
    yesterday: path(hours.map(({ hour, ordersYesterday }) => [x(hour), y(ordersYesterday)])),
    last: { x: x(lastHour?.hour ?? 0), y: y(lastHour?.orders ?? 0) },
    levels: [0, top / 2, top].map((level) => ({ y: y(level), label: String(level) })),
    times: [0, 6, 12, 18, 23].map((hour) => ({
      x: x(hour),
      label: `${String(hour).padStart(2, '0')}:00`,
      anchor: hour === 0 ? 'start' : hour === 23 ? 'end' : 'middle',
    })),
  };
}

/** An even number that lies above everything and can be read at a glance. */
export function niceTop(most: number): number {
  let step = 2;
  for (let factor = 1; step < most; factor *= 10)
    for (const first of [2, 4, 10]) {
      step = first * factor;
      if (step >= most) break;
    }
  return step;
}
