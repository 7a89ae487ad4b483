import { Dot } from '@/ui/dot';

const FEW = 3;

/** How many can be sold; few and none are said by more than a figure. */
export function Left({ available }: { available: number }) {
  if (available > FEW) return <>{available}</>;
  return available > 0 ? <Dot tone="warn">{`${available} left`}</Dot> : <Dot tone="bad">Sold out</Dot>;
}
