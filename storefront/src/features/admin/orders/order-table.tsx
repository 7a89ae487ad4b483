import Link from 'next/link';
import { orderStates } from '@/features/order/states';
import type { OrderItem } from '@/shop-api/types';
import { Dot } from '@/ui/dot';
import { formatMoney } from '@/ui/money';
import { formatMoment } from '@/ui/time';
import { DataTable } from '../data-table';

export function OrderTable({ label, orders }: { label: string; orders: OrderItem[] }) {
  return (
    <DataTable
      label={label}
      rows={orders}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'Order',
          cell: ({ id, number }) => (
            <Link href={`/admin/orders/${id}`} prefetch={false} className="amount link whitespace-nowrap">
              {number}
            </Link>
          ),
        },
        {
          name: 'Placed',
          cell: ({ createdAt }) => <span className="amount whitespace-nowrap">{formatMoment(createdAt)}</span>,
          from: 'md',
        },
        { name: 'Buyer', cell: ({ email }) => <span className="break-all">{email}</span>, from: 'lg' },
        { name: 'State', cell: ({ state }) => <Dot tone={orderStates[state].tone}>{orderStates[state].words}</Dot> },
        { name: 'Items', cell: ({ itemCount }) => itemCount, number: true, from: 'md' },
        { name: 'Total', cell: ({ total }) => formatMoney(total), number: true },
      ]}
    />
  );
}
