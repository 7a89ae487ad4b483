export type Cloth = { ground: string; ink: string; accent: string };

const CLOTHS: readonly (readonly [ground: string, ink: string, accent: string])[] = [
  ['#1F3A5F', '#F3EAD3', '#E4A93C'],
  ['#7A1F2B', '#F6E6DA', '#E9A98C'],
  ['#1D4B3A', '#EDE9D6', '#DCA73F'],
  ['#E6AE34', '#1D1B18', '#A8321C'],
  ['#2A2B33', '#EBE7DE', '#E2583E'],
  ['#D6D3C4', '#1E2E2A', '#2F6B5E'],
  ['#3C2B59', '#F0E6F3', '#F0A07C'],
  ['#BF4028', '#FCEEDD', '#1E1F25'],
  ['#86ABA4', '#12262A', '#F6ECD3'],
  ['#F0C6B6', '#3A1C25', '#B23A48'],
  ['#0F5A64', '#F4EDE0', '#F2B35B'],
  ['#B7C6D6', '#15253C', '#BC3F28'],
];

/** FNV-1a over code points: the same book always gets the same cloth, on its cover and on its spine. */
export function hash(text: string): number {
  let h = 2166136261;
  for (const character of text) {
    h ^= character.codePointAt(0) ?? 0;
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}

export function clothOf(title: string, author: string): Cloth {
  const [ground, ink, accent] = CLOTHS[hash(title + author) % CLOTHS.length] ?? ['#1F3A5F', '#F3EAD3', '#E4A93C'];
  return { ground, ink, accent };
}
