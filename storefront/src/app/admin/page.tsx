import Link from 'next/link';
import type { ReactNode } from 'react';
import { mayEnter } from '@/features/admin/areas';
import { DataTable } from '@/features/admin/data-table';
import { OrderTable } from '@/features/admin/orders/order-table';
import { PageHead } from '@/features/admin/page-head';
import { Part } from '@/features/admin/part';
import { loadOne, staffMember } from '@/features/admin/staff';
import { Left } from '@/features/admin/stock/left';
import { HourlyOrders } from '@/features/admin/today/hourly-orders';
import { Down } from '@/features/admin/trouble';
import { staff } from '@/shop-api/server';
import type { StockItem, Today } from '@/shop-api/staff-types';
import { buttonLook } from '@/ui/button';
import { formatMoney } from '@/ui/money';
import { formatDay } from '@/ui/time';
import { count, optionsInWords } from '@/ui/words';

export const metadata = { title: 'Today' };

/** So few that somebody should order more. */
const LOW = 3;

export default async function TodayPage() {
  const me = await staffMember();
  const [today, low] = await Promise.all([
    loadOne(staff.today()),
    staff.stock({ availableMax: LOW, sort: 'available', limit: 6 }).catch(() => null),
  ]);
  if (!today) return <Down href="/admin" />;
  const mayShip = mayEnter(me.role, '/admin/orders');
  const mayStock = mayEnter(me.role, '/admin/stock');
  return (
    <>
      <PageHead
        title="Today"
        about={formatDay(`${today.day}T00:00:00Z`)}
        actions={
          mayShip &&
          today.toShip > 0 && (
            <Link href="/admin/orders?state=confirmed&sort=createdAt" prefetch={false} className={buttonLook()}>
              Ship {count(today.toShip, 'order')}
            </Link>
          )
        }
      />
      <Figures today={today} />
      <div className="grid gap-s6 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-s6">
          <Part title="Orders by the hour">
            <HourlyOrders hours={today.hours} now={new Date().getUTCHours()} />
          </Part>
          {mayShip && (
            <Part
              title="Newest orders"
              aside={
                <Link href="/admin/orders" prefetch={false} className="link">
                  All orders
                </Link>
              }
            >
              {today.latest.length > 0 ? (
                <OrderTable label="Newest orders" orders={today.latest} />
              ) : (
                <p className="text-quiet">Nobody has bought anything yet.</p>
              )}
            </Part>
          )}
        </div>
        <Part
          title="Low stock"
          aside={
            mayStock && (
              <Link href={`/admin/stock?availableMax=${LOW}&sort=available`} prefetch={false} className="link">
                All of it
              </Link>
            )
          }
        >
          <LowStock items={low?.items ?? null} linked={mayStock} />
        </Part>
      </div>
    </>
  );
}

function Figures({ today }: { today: Today }) {
  const { yesterday } = today;
  return (
    <dl className="mb-s6 grid grid-cols-2 border-y border-rule md:grid-cols-4">
      <Figure name="Revenue" value={formatMoney(today.revenue)} note={`yesterday ${formatMoney(yesterday.revenue)}`} />
      <Figure name="Orders" value={today.orders} note={`yesterday ${yesterday.orders}`} />
      <Figure name="Books sold" value={today.units} note={`yesterday ${yesterday.units}`} />
      <Figure name="To ship" value={today.toShip} note={`${today.pending} wait for payment`} />
    </dl>
  );
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note: string }) {
  return (
    <div className="grid content-start border-rule px-s5 py-s4 max-md:odd:pl-0 max-md:even:border-l md:not-first:border-l md:first:pl-0">
      <dt className="text-quiet">{name}</dt>
      <dd className="amount text-xl leading-tight font-semibold [font-stretch:88%]">{value}</dd>
      <dd className="amount text-xs text-quiet">{note}</dd>
    </div>
  );
}

function LowStock({ items, linked }: { items: StockItem[] | null; linked: boolean }) {
  if (!items) return <p className="text-quiet">The stock cannot be read just now.</p>;
  if (items.length === 0) return <p className="text-quiet">Nothing is low.</p>;
  return (
    <DataTable
      label="Low stock"
      rows={items}
      keyOf={({ variantId }) => variantId}
      columns={[
        {
          name: 'Title',
          cell: ({ variantId, title, name, options }) => (
            <>
              {linked ? (
                <Link href={`/admin/stock/${variantId}`} prefetch={false} className="book-title hover:text-act">
                  {title}
                </Link>
              ) : (
                <span className="book-title">{title}</span>
              )}
              <span className="block text-xs font-normal text-quiet">{optionsInWords(options) || name}</span>
            </>
          ),
        },
        { name: 'Available', cell: ({ available }) => <Left available={available} />, number: true },
      ]}
    />
  );
}
