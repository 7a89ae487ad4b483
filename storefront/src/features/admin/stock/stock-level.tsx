/** So few that somebody should order more. */
export const LOW = 3;

export function StockLevel({ available }: { available: number }) {
  if (available <= 0) return <span className="font-medium text-bad">Sold out</span>;
  if (available <= LOW) return <span className="font-medium text-warn">{available} left</span>;
  return <>{available}</>;
}
