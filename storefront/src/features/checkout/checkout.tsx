'use client';

import { useRef, useState, type SubmitEvent } from 'react';
import { CartLines } from '@/features/cart/cart-lines';
import { Totals } from '@/features/cart/totals';
import { useChangeCart } from '@/features/cart/use-cart';
import { explain } from '@/shop-api/explain';
import type { MissingStock } from '@/shop-api/problem';
import type { Cart, Money } from '@/shop-api/types';
import { Button } from '@/ui/button';
import { formatMoney } from '@/ui/money';
import { Notice } from '@/ui/notice';
import type { Country } from './countries';
import type { Buyer } from './delivery';
import { DeliveryFields } from './delivery-fields';
import { Outcome } from './outcome';
import { PayWith } from './pay-with';
import { isOut } from './purchase';
import { ShippingChoice } from './shipping-choice';
import { testCards } from './test-cards';
import { useDelivery } from './use-delivery';
import { usePurchase } from './use-purchase';

type CheckoutProps = { cart: Cart; buyer: Buyer | null; countries: Country[]; declined: string | null };

/** Cart and checkout in one: what, where to, how, with which card; beside it the total, and the button that buys for it. */
export function Checkout({ cart, buyer, countries, declined }: CheckoutProps) {
  const form = useRef<HTMLFormElement>(null);
  const [token, setToken] = useState<string>(testCards[0].token);
  const purchase = usePurchase(cart, declined);
  const { state } = purchase;
  const out = isOut(state);
  const delivery = useDelivery(cart, buyer, out);
  const change = useChangeCart();
  const settling = delivery.saving || change.isPending;
  // One pays for a total that stands on the page: with address and method known, and nothing on its way.
  const ready = delivery.saved && !settling;

  async function pay(total: Money) {
    const next = await purchase.pay(token, total);
    if (next.at === 'fields') delivery.showErrors(next.errors);
  }

  function onSubmit(submit: SubmitEvent<HTMLFormElement>) {
    submit.preventDefault();
    if (out || settling) return;
    const missing = delivery.firstMissing();
    if (missing) form.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
    else if (ready) void pay(cart.total);
    else delivery.save();
  }

  async function takeWhatIsLeft(missing: MissingStock[]) {
    for (const { variantId, available } of missing) {
      const line = cart.lines.find((candidate) => candidate.variantId === variantId);
      if (line) await change.mutateAsync({ cart, lineId: line.id, quantity: available }).catch(() => null);
    }
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={onSubmit}
      aria-label="Checkout"
      className="grid items-start gap-s6 lg:grid-cols-[1fr_22rem] lg:gap-s7"
    >
      <div className="grid gap-s6">
        <CartLines cart={cart} locked={out} />
        <fieldset disabled={out} className="grid gap-s6">
          <DeliveryFields
            draft={delivery.draft}
            errors={delivery.errors}
            countries={countries}
            onChange={delivery.change}
            // What is still missing is named only when one tries to go on: nobody likes to be told while typing.
            onLeave={() => {
              delivery.save();
            }}
          />
          <ShippingChoice cartId={cart.id} method={delivery.method} onChange={delivery.choose} />
          <PayWith token={token} onChange={setToken} />
        </fieldset>
      </div>

      <aside aria-label="Total" className="grid gap-s5 rounded border border-rule bg-sheet p-s5 lg:sticky lg:top-s5">
        <Totals amounts={cart} final={cart.final} settling={settling} />
        <Outcome
          state={state}
          cart={cart}
          onPay={(total) => void pay(total)}
          onAgain={(attempt) => void purchase.again(attempt)}
          onTakeWhatIsLeft={(missing) => void takeWhatIsLeft(missing)}
        />
        {delivery.failure && (
          <Notice tone="bad" title={explain(delivery.failure).title}>
            <p>{explain(delivery.failure).next}</p>
          </Notice>
        )}
        <PayButton state={state.at} total={cart.total} ready={ready} settling={settling} />
      </aside>
    </form>
  );
}

type PayButtonProps = {
  state: ReturnType<typeof usePurchase>['state']['at'];
  total: Money;
  ready: boolean;
  settling: boolean;
};

function PayButton({ state, total, ready, settling }: PayButtonProps) {
  switch (state) {
    case 'price-changed':
    case 'out-of-stock':
    case 'cart-closed':
    case 'unsure':
      return null; // Each of these has an answer of its own, and that is the one thing to press.
    case 'paying':
    case 'leaving':
      return <Step label="Paying…" busy says="Please wait, and leave this page open." />;
  }
  if (settling) return <Step label="Adding up…" busy says="Shipping and tax are on their way." />;
  if (ready)
    return <Step label={`Pay ${formatMoney(total)}`} says="With this button you buy for exactly this total." />;
  return (
    <Step label="Show the total" says="With your address, shipping and tax become known. Nothing is bought yet." />
  );
}

function Step({ label, says, busy = false }: { label: string; says: string; busy?: boolean }) {
  return (
    <>
      <Button type="submit" wide aria-disabled={busy}>
        {label}
      </Button>
      <p className="text-xs text-quiet" role="status">
        {says}
      </p>
    </>
  );
}
