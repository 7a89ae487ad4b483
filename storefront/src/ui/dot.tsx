export type Tone = 'good' | 'act' | 'warn' | 'bad' | 'quiet';

const fills: Record<Tone, string> = {
  good: 'fill-good',
  act: 'fill-act',
  warn: 'fill-warn',
  bad: 'fill-bad',
  quiet: 'fill-quiet',
};

/** A state: a coloured dot and its word, never the colour alone. */
export function Dot({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className="inline-flex items-center gap-s2 font-medium whitespace-nowrap">
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" className={fills[tone]}>
        <circle cx="4" cy="4" r="4" />
      </svg>
      {children}
    </span>
  );
}
