import { Shelf } from '@/features/catalogue/shelf';
import type { Line } from '@/shop-api/types';
import { Cover } from '@/ui/cover';
import { formatMoney } from '@/ui/money';
import { optionsInWords } from '@/ui/words';
import type { Covers } from './covers';

/** What was bought, standing on its board. */
export function OrderBooks({ lines, covers }: { lines: Line[]; covers: Covers }) {
  return (
    <section aria-label="The books" className="pt-s5">
      <Shelf six>
        {lines.map((line) => (
          <li key={line.id}>
            <span className="stand">
              <Cover
                title={line.title}
                author={covers[line.productId]?.author ?? ''}
                image={covers[line.productId]?.image}
                alt=""
              />
            </span>
            <span className="book-title mt-s3 block text-s">{line.title}</span>
            <span className="amount block text-xs text-quiet">
              {optionsInWords(line.options)}
              {line.quantity > 1 && `, ${line.quantity} of it`}
            </span>
            <span className="amount block text-xs">{formatMoney(line.total)}</span>
          </li>
        ))}
      </Shelf>
    </section>
  );
}
