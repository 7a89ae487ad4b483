import Link from 'next/link';
import type { ReactNode } from 'react';
import { namesOf } from '@/features/admin/actors';
import { filtersIn } from '@/features/admin/list-query';
import { PageHead } from '@/features/admin/page-head';
import { loadOne, staffMember } from '@/features/admin/staff';
import { CorrectStock } from '@/features/admin/stock/correct-stock';
import { Left } from '@/features/admin/stock/left';
import { StockHistory } from '@/features/admin/stock/stock-history';
import { Down } from '@/features/admin/trouble';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';

export const metadata = { title: 'Stock' };

const list = '/admin/stock';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function VariantStockPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `${list}/${id}`;
  const { cursor } = filtersIn(await searchParams, ['cursor']);
  const loaded = await loadOne(Promise.all([staff.stockOf(id), staff.stockHistory(id, { limit: 25, cursor })]));
  if (!loaded) return <Down href={path} />;
  const [stock, history] = loaded;
  const names = await namesOf(
    history.items.map(({ actor }) => actor ?? ''),
    await staffMember(),
  );
  return (
    <>
      <PageHead
        title={`${stock.title}, ${stock.name}`}
        up={{ href: list, name: 'Stock' }}
        about={
          <>
            <span>{stock.sku}</span>
            <span>{stock.location.name}</span>
            <Link href={`/admin/products/${stock.productId}`} prefetch={false} className="link">
              The product
            </Link>
          </>
        }
        actions={<CorrectStock stock={stock} />}
      />
      <div className="grid gap-s6">
        <dl className="grid grid-cols-3 border-y border-rule">
          <Figure name="On hand">{stock.onHand}</Figure>
          <Figure name="Held by orders">{stock.reserved}</Figure>
          <Figure name="To sell">
            <Left available={stock.available} />
          </Figure>
        </dl>
        <StockHistory path={path} cursor={cursor} page={history} names={names} />
      </div>
    </>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-l border-rule px-s4 py-s3 first:border-l-0 first:pl-0">
      <dt className="text-quiet">{name}</dt>
      <dd className="amount text-xl font-semibold [font-stretch:88%]">{children}</dd>
    </div>
  );
}
