/** The cart wheel. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 26 26" width={size} height={size} aria-hidden="true" className="flex-none">
      <circle cx="13" cy="13" r="12" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="13" cy="13" r="3" fill="currentColor" />
      {[0, 45, 90, 135].map((turn) => (
        <path key={turn} d="M13 1.5V24.5" stroke="currentColor" strokeWidth="1.6" transform={`rotate(${turn} 13 13)`} />
      ))}
    </svg>
  );
}
