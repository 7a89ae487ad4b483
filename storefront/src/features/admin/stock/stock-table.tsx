import Link from 'next/link';
import type { StockItem } from '@/shop-api/staff-types';
import { DataTable } from '../data-table';
import { Left } from './left';

export function StockTable({ items }: { items: StockItem[] }) {
  return (
    <DataTable
      label="Stock"
      rows={items}
      keyOf={({ variantId }) => variantId}
      columns={[
        {
          name: 'Title',
          cell: ({ variantId, title, name }) => (
            <>
              <Link href={`/admin/stock/${variantId}`} prefetch={false} className="book-title hover:text-act">
                {title}
              </Link>
              <span className="block text-xs font-normal text-quiet">{name}</span>
            </>
          ),
        },
        { name: 'SKU', cell: ({ sku }) => <span className="break-all text-quiet">{sku}</span>, from: 'md' },
        { name: 'Where', cell: ({ location }) => location.name, from: 'lg' },
        { name: 'On hand', cell: ({ onHand }) => onHand, number: true, from: 'md' },
        { name: 'Held by orders', cell: ({ reserved }) => reserved, number: true, from: 'md' },
        { name: 'To sell', cell: ({ available }) => <Left available={available} />, number: true },
      ]}
    />
  );
}
