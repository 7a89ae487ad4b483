const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "Tue, November 24 to Thu, November 26": when a parcel sent today comes, by its working days. */
export function arrival({ from, to }: { from: number; to: number }, today: Date): string {
  const first = day.format(afterWorkingDays(today, from));
  return from === to ? first : `${first} to ${day.format(afterWorkingDays(today, to))}`;
}

function afterWorkingDays(start: Date, days: number): Date {
  const date = new Date(start);
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!isWeekend) left--;
  }
  return date;
}
