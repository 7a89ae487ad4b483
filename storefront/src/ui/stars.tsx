import type { Rating } from '@/shop-api/types';
import { count } from './words';

const STAR = 'M8 1.6l1.9 4.2 4.6.5-3.4 3.1.9 4.5L8 11.6l-4 2.3.9-4.5L1.5 6.3l4.6-.5z';

/** What readers think, or nothing where none has spoken yet. */
export function Stars({ rating }: { rating: Rating }) {
  if (rating.average === null || rating.count === 0) return null;
  const full = Math.round(rating.average);
  return (
    <span className="inline-flex flex-wrap items-center gap-s2 text-s">
      <svg viewBox="0 0 80 16" width="90" height="18" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((index) => (
          <path
            key={index}
            d={STAR}
            transform={`translate(${index * 16} 0)`}
            className={index < full ? 'fill-star' : 'fill-rule'}
          />
        ))}
      </svg>
      <span className="amount">
        {rating.average.toFixed(1)} from {count(rating.count, 'reader')}
      </span>
    </span>
  );
}
