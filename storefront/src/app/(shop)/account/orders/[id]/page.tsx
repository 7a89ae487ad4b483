import { notFound } from 'next/navigation';
import { Unavailable } from '@/app/_frame/unavailable';
import { OrderHistory } from '@/features/account/order-history';
import { signedIn } from '@/features/account/signed-in';
import { coversOf } from '@/features/order/covers';
import { shop, unlessDown, unlessMissing } from '@/shop-api/server';

export const metadata = { title: 'Your order', robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await signedIn(`/account/orders/${id}`);
  const order = await shop.order(id).catch(unlessMissing).catch(unlessDown);
  if (order === null) return <Unavailable href={`/account/orders/${id}`} />;
  if (order === undefined) notFound();
  return <OrderHistory order={order} covers={await coversOf(order)} />;
}
