import { notFound } from 'next/navigation';
import type { SearchParams } from '@/features/catalogue/filter';
import { ReturnFromBank } from '@/features/checkout/return-from-bank';

export const metadata = { title: 'Back from the bank', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { order, payment } = await searchParams;
  if (typeof order !== 'string' || typeof payment !== 'string') notFound();
  return <ReturnFromBank orderId={order} paymentId={payment} />;
}
