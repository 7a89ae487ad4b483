import { OrderTable } from '@/features/admin/orders/order-table';
import { orderStateOptions } from '@/features/admin/orders/options';
import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { load } from '@/features/admin/staff';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';

export const metadata = { title: 'Orders' };

const names = ['state', 'email', 'number', 'customer', 'sort'];

export default async function OrdersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  return (
    <ListPage
      title="Orders"
      of={['order', 'orders']}
      path="/admin/orders"
      params={params}
      names={names}
      list={await load(staff.orders(listQuery(params, names)))}
      filters={
        <>
          <ChoiceFilter name="state" label="State" value={chosen.state} options={orderStateOptions} />
          <TextFilter name="number" label="Number" value={chosen.number} />
          <TextFilter name="email" label="E-mail address" type="email" value={chosen.email} />
          <ChoiceFilter
            name="sort"
            label="Sorted by"
            value={chosen.sort}
            options={{ '': 'Newest', createdAt: 'Oldest', '-total': 'Total, high to low', total: 'Total, low to high' }}
          />
        </>
      }
    >
      {(orders) => <OrderTable label="Orders" orders={orders} />}
    </ListPage>
  );
}
