// In UTC like the server's clock, so that page and browser say the same day.

const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** "November 21, 2026". */
export function formatDay(time: string): string {
  return days.format(new Date(time));
}

/** "Nov 21, 2026, 14:05". */
export function formatMoment(time: string): string {
  return moments.format(new Date(time));
}
