import Link from 'next/link';
import { CorrectStock } from '@/features/admin/stock/correct-stock';
import { reasonInWords } from '@/features/admin/stock/reasons';
import { DataTable } from '@/features/admin/data-table';
import { PageHead } from '@/features/admin/page-head';
import { Part } from '@/features/admin/part';
import type { RecordPageProps } from '@/features/admin/record-page';
import { load, loadOne } from '@/features/admin/staff';
import { Down, Plain } from '@/features/admin/trouble';
import { staff } from '@/shop-api/server';
import type { StockEntry } from '@/shop-api/staff-types';
import { buttonLook } from '@/ui/button';
import { formatMoment } from '@/ui/time';

export const metadata = { title: 'Stock' };

const list = '/admin/stock';

export default async function StockOfVariantPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  const { cursor } = await searchParams;
  const here = `${list}/${id}`;
  const [item, history] = await Promise.all([
    loadOne(staff.stockOf(id)),
    load(staff.stockHistory(id, { limit: 25, cursor: typeof cursor === 'string' ? cursor : null })),
  ]);
  if (!item || history.at === 'down') return <Down href={here} />;
  return (
    <>
      <PageHead
        title={`${item.title}, ${item.name}`}
        up={{ href: list, name: 'Stock' }}
        about={
          <>
            <span>{item.sku}</span>
            <span>{item.location.name}</span>
          </>
        }
        actions={
          <>
            <CorrectStock item={item} />
            <Link href={`/admin/products/${item.productId}`} prefetch={false} className={buttonLook({ look: 'line' })}>
              Its product
            </Link>
          </>
        }
      />
      <dl className="mb-s6 grid grid-cols-3 border-y border-rule">
        <Figure name="Available" value={item.available} />
        <Figure name="On hand" value={item.onHand} />
        <Figure name="Held for orders" value={item.reserved} />
      </dl>
      <Part title="What happened">
        {history.at === 'refused' ? (
          <Plain title="The list has moved on">
            <Link href={here} prefetch={false} className="link">
              Show the newest
            </Link>
          </Plain>
        ) : (
          <>
            <History entries={history.answer.items} />
            <p className="flex gap-s3">
              {cursor && (
                <Link href={here} prefetch={false} className={buttonLook({ look: 'line' })}>
                  Newest
                </Link>
              )}
              {history.answer.next && (
                <Link
                  href={`${here}?cursor=${encodeURIComponent(history.answer.next)}`}
                  prefetch={false}
                  className={buttonLook({ look: 'line' })}
                >
                  Older
                </Link>
              )}
            </p>
          </>
        )}
      </Part>
    </>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div className="border-l border-rule px-s5 py-s4 first:border-0 first:pl-0">
      <dt className="text-quiet">{name}</dt>
      <dd className="amount text-xl leading-tight font-semibold [font-stretch:90%]">{value}</dd>
    </div>
  );
}

function History({ entries }: { entries: StockEntry[] }) {
  return (
    <DataTable
      label="Changes of this stock, newest first"
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'What',
          cell: ({ reason, note }) => (
            <>
              {reasonInWords(reason)}
              {note && <span className="block text-xs font-normal break-words text-quiet">{note}</span>}
            </>
          ),
        },
        {
          name: 'When',
          cell: ({ createdAt }) => <span className="amount whitespace-nowrap">{formatMoment(createdAt)}</span>,
        },
        {
          name: 'Order',
          cell: ({ orderId }) =>
            orderId && (
              <Link href={`/admin/orders/${orderId}`} prefetch={false} className="link">
                Show
              </Link>
            ),
          from: 'md',
        },
        { name: 'By', cell: ({ actor }) => <span className="text-quiet">{actor}</span>, from: 'lg' },
        { name: 'On hand', cell: ({ onHandChange }) => signed(onHandChange), number: true },
        { name: 'Held', cell: ({ reservedChange }) => signed(reservedChange), number: true },
      ]}
    />
  );
}

const format = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero' });

function signed(change: number): string {
  return change === 0 ? '' : format.format(change).replace('-', '−');
}
