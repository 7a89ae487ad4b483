import Link from 'next/link';
import { Unavailable } from '@/app/_frame/unavailable';
import { AccountFrame } from '@/features/account/account-frame';
import { OrderList } from '@/features/account/order-list';
import { signedIn } from '@/features/account/signed-in';
import type { SearchParams } from '@/features/catalogue/filter';
import { isProblem } from '@/shop-api/problem';
import { shop, unlessDown } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';

export const metadata = { title: 'Your orders', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await signedIn('/account/orders');
  const { cursor } = await searchParams;
  const orders = await ordersFrom(typeof cursor === 'string' ? cursor : null).catch(unlessDown);
  if (!orders) return <Unavailable href="/account/orders" />;
  return (
    <AccountFrame at="/account/orders">
      {orders.items.length === 0 ? (
        <div className="grid justify-items-start gap-s4 text-m">
          <p className="text-quiet">You have not bought anything with this account yet.</p>
          <Link href="/books" prefetch={false} className={buttonLook()}>
            Look at the books
          </Link>
        </div>
      ) : (
        <OrderList orders={orders.items} />
      )}
      <p className="flex gap-s4 pt-s5">
        {cursor && (
          <Link href="/account/orders" prefetch={false} className={buttonLook({ look: 'line' })}>
            Newest orders
          </Link>
        )}
        {orders.next && (
          <Link
            href={`/account/orders?cursor=${encodeURIComponent(orders.next)}`}
            prefetch={false}
            className={buttonLook({ look: 'line' })}
          >
            Older orders
          </Link>
        )}
      </p>
    </AccountFrame>
  );
}

/** From the newest again where the cursor is not one of this list. */
async function ordersFrom(cursor: string | null) {
  return shop.myOrders(cursor).catch((error: unknown) => {
    if (cursor && isProblem(error) && error.status === 400) return shop.myOrders();
    throw error;
  });
}
