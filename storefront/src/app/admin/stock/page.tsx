import Link from 'next/link';
import { DataTable } from '@/features/admin/data-table';
import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { load } from '@/features/admin/staff';
import { LOW, StockLevel } from '@/features/admin/stock/stock-level';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';
import { optionsInWords } from '@/ui/words';

export const metadata = { title: 'Stock' };

const path = '/admin/stock';
const names = ['sku', 'product', 'availableMax', 'sort'];

export default async function StockPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  return (
    <ListPage
      title="Stock"
      of={['variant', 'variants']}
      path={path}
      params={params}
      names={names}
      list={await load(staff.stock(listQuery(params, names)))}
      filters={
        <>
          <TextFilter name="sku" label="SKU" value={chosen.sku} />
          <ChoiceFilter
            name="availableMax"
            label="Available"
            value={chosen.availableMax}
            options={{ '': 'However many', [String(LOW)]: `Low: ${LOW} or less`, '0': 'Sold out' }}
          />
          <ChoiceFilter
            name="sort"
            label="Sorted by"
            value={chosen.sort}
            options={{ '': 'Title, A to Z', available: 'Fewest first', '-available': 'Most first' }}
          />
          {chosen.product && <input type="hidden" name="product" value={chosen.product} />}
        </>
      }
    >
      {(items) => (
        <DataTable
          label="Stock"
          rows={items}
          keyOf={({ variantId }) => variantId}
          columns={[
            {
              name: 'Title',
              cell: ({ variantId, title, name, options }) => (
                <Link href={`${path}/${variantId}`} prefetch={false} className="group block">
                  <span className="book-title group-hover:text-act">{title}</span>
                  <span className="block text-xs font-normal text-quiet">{optionsInWords(options) || name}</span>
                </Link>
              ),
            },
            { name: 'SKU', cell: ({ sku }) => <span className="text-quiet">{sku}</span>, from: 'md' },
            { name: 'On hand', cell: ({ onHand }) => onHand, number: true, from: 'md' },
            { name: 'Held', cell: ({ reserved }) => reserved, number: true, from: 'md' },
            { name: 'Available', cell: ({ available }) => <StockLevel available={available} />, number: true },
          ]}
        />
      )}
    </ListPage>
  );
}
