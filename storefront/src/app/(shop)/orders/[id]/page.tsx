import { coversOf } from '@/features/order/covers';
import { OrderPage } from '@/features/order/order-page';
import { OrderMissing } from '@/features/order/order-missing';
import { shop, unlessDown, unlessMissing } from '@/shop-api/server';
import { Unavailable } from '@/app/_frame/unavailable';

export const metadata = { title: 'Your order', robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const order = await shop.order(id).catch(unlessMissing).catch(unlessDown);
  if (order === null) return <Unavailable href={`/orders/${id}`} />;
  return order ? <OrderPage order={order} covers={await coversOf(order)} /> : <OrderMissing />;
}
