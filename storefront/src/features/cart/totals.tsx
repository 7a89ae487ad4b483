import { clsx } from 'clsx';
import type { Money, Totals as Amounts } from '@/shop-api/types';
import { formatMoney, isNothing } from '@/ui/money';

/** The sums as the server made them. Before address and way are known, shipping and tax are said to be open. */
export function Totals({ amounts, final, settling = false }: { amounts: Amounts; final: boolean; settling?: boolean }) {
  return (
    <dl className={clsx('amount grid gap-s2 text-s transition-opacity duration-(--move)', settling && 'opacity-50')}>
      <Row name="Books" amount={amounts.subtotal} />
      {!isNothing(amounts.discount) && <Row name="Discount" amount={amounts.discount} minus />}
      <Row name="Shipping" amount={final ? amounts.shipping : null} />
      <Row name="Tax" amount={final ? amounts.tax : null} />
      <div className="mt-s2 flex items-baseline justify-between gap-s4 border-t border-rule pt-s3">
        <dt className="text-m font-semibold">{final ? 'Total' : 'So far'}</dt>
        <dd className="text-xl leading-tight font-semibold [font-stretch:90%]" data-testid="total">
          {formatMoney(amounts.total)}
        </dd>
      </div>
    </dl>
  );
}

function Row({ name, amount, minus = false }: { name: string; amount: Money | null; minus?: boolean }) {
  return (
    <div className="flex justify-between gap-s4">
      <dt className="text-quiet">{name}</dt>
      <dd>
        {amount ? `${minus ? '−' : ''}${formatMoney(amount)}` : <span className="text-quiet">with your address</span>}
      </dd>
    </div>
  );
}
