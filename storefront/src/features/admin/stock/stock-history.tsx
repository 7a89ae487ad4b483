import Link from 'next/link';
import type { StockEntry } from '@/shop-api/staff-types';
import type { Page } from '@/shop-api/types';
import { buttonLook } from '@/ui/button';
import { formatMoment } from '@/ui/time';
import { Actor } from '../actor';
import { DataTable } from '../data-table';
import { listHref } from '../list-query';
import { Part } from '../part';
import { reasonInWords, signed } from './reasons';

type StockHistoryProps = {
  path: string;
  cursor: string | undefined;
  page: Page<StockEntry>;
  names: Record<string, string>;
};

/** Every change of a stock, newest first. All of them together are the stock. */
export function StockHistory({ path, cursor, page: { items, next }, names }: StockHistoryProps) {
  return (
    <Part title="History">
      <DataTable
        label="History of this stock"
        rows={items}
        keyOf={({ id }) => id}
        columns={[
          { name: 'When', cell: ({ createdAt }) => <span className="amount">{formatMoment(createdAt)}</span> },
          {
            name: 'Why',
            cell: ({ reason, orderId, note }) => (
              <>
                <span className="block">{reasonInWords(reason)}</span>
                {orderId && (
                  <Link href={`/admin/orders/${orderId}`} prefetch={false} className="link block w-fit text-xs">
                    The order
                  </Link>
                )}
                {note && <span className="block break-words text-quiet">{note}</span>}
              </>
            ),
          },
          { name: 'Who', cell: ({ actor }) => <Actor id={actor} names={names} />, from: 'md' },
          { name: 'On hand', cell: ({ onHandChange }) => signed(onHandChange), number: true },
          { name: 'Held', cell: ({ reservedChange }) => signed(reservedChange), number: true },
        ]}
      />
      <p className="flex flex-wrap gap-s3 pt-s1 empty:hidden">
        {cursor && (
          <Link href={path} prefetch={false} className={buttonLook({ look: 'line' })}>
            Newest
          </Link>
        )}
        {next && (
          <Link href={listHref(path, {}, next)} prefetch={false} className={buttonLook({ look: 'line' })}>
            Older
          </Link>
        )}
      </p>
    </Part>
  );
}
