import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { load } from '@/features/admin/staff';
import { StockTable } from '@/features/admin/stock/stock-table';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';

export const metadata = { title: 'Stock' };

const names = ['sku', 'availableMax', 'product', 'sort'];

export default async function StockPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  return (
    <ListPage
      title="Stock"
      of={['variant', 'variants']}
      path="/admin/stock"
      params={params}
      names={names}
      list={await load(staff.stock(listQuery(params, names)))}
      none={<p>What stock is kept of stands here as soon as a product has such a variant.</p>}
      filters={
        <>
          <TextFilter name="sku" label="SKU, in full" type="search" value={chosen.sku} />
          <ChoiceFilter
            name="availableMax"
            label="To sell"
            value={chosen.availableMax}
            options={{ '': 'Any number', '0': 'Sold out', '3': 'At most 3', '10': 'At most 10', '50': 'At most 50' }}
          />
          <ChoiceFilter
            name="sort"
            label="Sorted by"
            value={chosen.sort}
            options={{
              '': 'Title, A to Z',
              '-title': 'Title, Z to A',
              available: 'Fewest to sell',
              '-available': 'Most to sell',
            }}
          />
          {/* The stock of one product, as its page leads here, stays the stock of one product. */}
          {chosen.product && <input type="hidden" name="product" value={chosen.product} />}
        </>
      }
    >
      {(items) => <StockTable items={items} />}
    </ListPage>
  );
}
