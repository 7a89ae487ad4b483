/** Which members of a draft differ, and what the second one says, in words. */
export function differences(before: object, now: object): { name: string; now: string }[] {
  const old = before as Record<string, unknown>;
  return Object.entries(now)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]))
    .map(([name, value]) => ({ name, now: inWords(value) }));
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
