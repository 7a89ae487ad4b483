import Link from 'next/link';
import { authorsOf } from '@/features/catalogue/authors';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { Dot } from '@/ui/dot';
import { formatMoney } from '@/ui/money';
import { DataTable } from '../data-table';
import { ChoiceFilter, TextFilter } from '../filter-form';
import { filtersIn, listQuery } from '../list-query';
import { ListPage } from '../list-page';
import { load } from '../staff';
import { productStates } from './states';

const names = ['q', 'state', 'category', 'author', 'sort'];

type ProductListProps = { kind: 'products' | 'books'; title: string; one: string; params: SearchParams };

/** Products or books, in every state. */
export async function ProductList({ kind, title, one, params }: ProductListProps) {
  const path = `/admin/${kind}`;
  const chosen = filtersIn(params, names);
  const list = await load(staff.productList(kind, { state: 'any', ...listQuery(params, names) }));
  return (
    <ListPage
      title={title}
      of={[one, kind]}
      path={path}
      params={params}
      names={names}
      list={list}
      filters={
        <>
          <TextFilter name="q" label="Words" type="search" value={chosen.q} />
          <ChoiceFilter
            name="state"
            label="State"
            value={chosen.state}
            options={{ '': 'Any state', draft: 'Draft', active: 'On sale', archived: 'Archived' }}
          />
          <ChoiceFilter
            name="sort"
            label="Sorted by"
            value={chosen.sort}
            options={{
              '': 'Newest',
              title: 'Title, A to Z',
              price: 'Price, low to high',
              '-price': 'Price, high to low',
            }}
          />
        </>
      }
      actions={
        <Link href={`${path}/new`} prefetch={false} className={buttonLook()}>
          New {one}
        </Link>
      }
    >
      {(products) => (
        <DataTable
          label={title}
          rows={products}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'Title',
              cell: (product) => (
                <Link href={`${path}/${product.id}`} prefetch={false} className="book-title hover:text-act">
                  {product.title}
                </Link>
              ),
            },
            { name: 'Authors', cell: (product) => authorsOf(product), from: 'md' },
            {
              name: 'State',
              cell: ({ state }) => {
                const { tone, words } = productStates[state];
                return <Dot tone={tone}>{words}</Dot>;
              },
            },
            {
              name: 'Stock',
              cell: ({ available, stockLeft }) =>
                !available ? <span className="text-bad">Sold out</span> : stockLeft ? `${stockLeft} left` : 'Enough',
              from: 'lg',
            },
            {
              name: 'Price',
              cell: ({ price, priceVaries }) => (priceVaries ? `from ${formatMoney(price)}` : formatMoney(price)),
              number: true,
            },
          ]}
        />
      )}
    </ListPage>
  );
}
