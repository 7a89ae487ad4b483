import Link from 'next/link';
import { Actor } from '@/features/admin/actor';
import { namesOf } from '@/features/admin/actors';
import { DataTable } from '@/features/admin/data-table';
import { OrderActs } from '@/features/admin/orders/order-acts';
import { EditAddress, EditNote } from '@/features/admin/orders/order-edit';
import { PageHead } from '@/features/admin/page-head';
import { Part } from '@/features/admin/part';
import { loadOne, staffMember } from '@/features/admin/staff';
import { Down } from '@/features/admin/trouble';
import { Totals } from '@/features/cart/totals';
import { countries } from '@/features/checkout/countries';
import { orderStates, refundStates } from '@/features/order/states';
import { Timeline } from '@/features/order/timeline';
import { shop } from '@/shop-api/server';
import type { Order } from '@/shop-api/types';
import { Address } from '@/ui/address';
import { Dot } from '@/ui/dot';
import { formatMoney } from '@/ui/money';
import { formatMoment } from '@/ui/time';
import { optionsInWords } from '@/ui/words';

export const metadata = { title: 'Order' };

const list = '/admin/orders';

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const order = await loadOne(shop.order(id));
  if (!order) return <Down href={`${list}/${id}`} />;
  const { words, tone } = orderStates[order.state];
  const timeline = order.timeline ?? [];
  const names = await namesOf(
    timeline.map(({ actor }) => actor ?? ''),
    await staffMember(),
  );
  return (
    <>
      <PageHead
        title={`Order ${order.number}`}
        up={{ href: list, name: 'Orders' }}
        about={
          <>
            <Dot tone={tone}>{words}</Dot>
            <span className="amount">{formatMoment(order.createdAt)}</span>
          </>
        }
        actions={<OrderActs order={order} />}
      />
      <div className="grid gap-s6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid content-start gap-s6">
          <Lines order={order} />
          <Part title="What happened">
            <Timeline entries={timeline} by={(actor) => <Actor id={actor} names={names} />} />
          </Part>
        </div>
        <div className="grid content-start gap-s6">
          <Totals amounts={order} final />
          <Buyer order={order} />
          <Note order={order} />
          <Parcels order={order} />
          <Money order={order} />
        </div>
      </div>
    </>
  );
}

function Lines({ order }: { order: Order }) {
  return (
    <Part title="Books">
      <DataTable
        label="Books of this order"
        rows={order.lines}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Title',
            cell: ({ title, options, productId }) => (
              <>
                <Link href={`/books/${productId}`} prefetch={false} className="book-title hover:text-act">
                  {title}
                </Link>
                <span className="block text-xs font-normal text-quiet">{optionsInWords(options)}</span>
              </>
            ),
          },
          { name: 'SKU', cell: ({ sku }) => <span className="text-quiet">{sku}</span>, from: 'md' },
          { name: 'Each', cell: ({ unitPrice }) => formatMoney(unitPrice), number: true, from: 'md' },
          { name: 'Quantity', cell: ({ quantity }) => quantity, number: true },
          { name: 'Total', cell: ({ total }) => formatMoney(total), number: true },
        ]}
      />
    </Part>
  );
}

function Buyer({ order }: { order: Order }) {
  return (
    <Part title="Goes to">
      {order.shippingAddress && <Address place={order.shippingAddress} />}
      <p className="break-all">
        {order.customerId ? (
          <Link href={`/admin/users/${order.customerId}`} prefetch={false} className="link">
            {order.email}
          </Link>
        ) : (
          <>
            {order.email} <span className="text-quiet">(guest)</span>
          </>
        )}
      </p>
      {order.actions?.includes('edit') && (
        <div>
          <EditAddress key={JSON.stringify(order.shippingAddress)} order={order} countries={countries()} />
        </div>
      )}
    </Part>
  );
}

function Note({ order }: { order: Order }) {
  const mayEdit = order.actions?.includes('edit');
  if (!order.note && !mayEdit) return null;
  return (
    <Part title="Note">
      {order.note && <p className="break-words whitespace-pre-line">{order.note}</p>}
      {mayEdit && (
        <div>
          <EditNote order={order} />
        </div>
      )}
    </Part>
  );
}

function Parcels({ order }: { order: Order }) {
  if (!order.shipments?.length) return null;
  return (
    <Part title="Parcels">
      {order.shipments.map((shipment) => (
        <p key={shipment.id} className="amount">
          {shipment.carrier ?? 'Handed over'}
          {shipment.trackingNumber && <span className="block break-all">{shipment.trackingNumber}</span>}
          <span className="block text-xs text-quiet">{formatMoment(shipment.createdAt)}</span>
        </p>
      ))}
    </Part>
  );
}

const paymentStates: Record<Order['payment']['state'], string> = {
  requires_action: 'waits for the buyer at their bank',
  processing: 'waits for the bank',
  captured: 'captured',
  failed: 'failed',
  voided: 'given up',
};

function Money({ order }: { order: Order }) {
  return (
    <Part title="Money">
      <p>
        Payment {paymentStates[order.payment.state]}
        {order.payment.failureCode && <span className="text-quiet">, {order.payment.failureCode}</span>}
      </p>
      {order.refunds?.map((refund) => (
        <p key={refund.id}>
          <span className="amount">{formatMoney(refund.amount)}</span>{' '}
          <Dot tone={refundStates[refund.state].tone}>{refundStates[refund.state].words}</Dot>
          {refund.reason && <span className="block text-quiet">{refund.reason}</span>}
          <span className="amount block text-xs text-quiet">{formatMoment(refund.createdAt)}</span>
        </p>
      ))}
    </Part>
  );
}
