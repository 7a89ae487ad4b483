'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useAddToCart } from '@/features/cart/use-cart';
import { explain } from '@/shop-api/explain';
import type { Variant } from '@/shop-api/types';
import { Button, buttonLook } from '@/ui/button';
import { ChoiceCard } from '@/ui/choice-card';
import { formatMoney } from '@/ui/money';
import { stockOf } from './stock';

/** The card one acts on: choose a format, put it into the cart. Without script it is a plain form. */
export function BuyBox({ title, variants }: { title: string; variants: Variant[] }) {
  const firstToBuy = variants.find((variant) => variant.available > 0) ?? variants[0];
  const [chosenId, choose] = useState(firstToBuy?.id);
  const add = useAddToCart();
  const chosen = variants.find((variant) => variant.id === chosenId);
  if (!chosen) return null;
  const soldOut = stockOf(chosen.available).soldOut;

  return (
    <form
      action="/cart/add"
      method="post"
      aria-label={`Buy ${title}`}
      className="grid gap-s4 rounded border border-rule bg-sheet p-s5"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!add.isPending) add.mutate({ variantId: chosen.id, quantity: 1 });
      }}
    >
      <fieldset className="grid gap-s2">
        <legend className="sr-only">Format</legend>
        {variants.map((variant) => {
          const stock = stockOf(variant.available);
          return (
            <ChoiceCard
              key={variant.id}
              name="variantId"
              value={variant.id}
              chosen={variant.id === chosen.id}
              disabled={stock.soldOut}
              title={variant.name}
              detail={<span className={stock.tone === 'warn' ? 'text-warn' : ''}>{stock.words}</span>}
              aside={formatMoney(variant.price)}
              onChoose={() => {
                choose(variant.id);
                add.reset();
              }}
            />
          );
        })}
      </fieldset>

      <p className="flex items-baseline justify-between gap-s3">
        <span className="amount text-xl leading-tight font-semibold [font-stretch:90%]">
          {formatMoney(chosen.price)}
        </span>
        <span className="text-xs text-quiet">plus tax and shipping</span>
      </p>

      <Button type="submit" wide disabled={soldOut} aria-disabled={add.isPending}>
        {soldOut ? 'Sold out' : add.isPending ? 'Adding to cart…' : 'Add to cart'}
      </Button>

      <div aria-live="polite" className="empty:hidden">
        {add.isSuccess && (
          <div className="grid gap-s3">
            <p className="text-s font-medium text-good">{chosen.name} added to your cart</p>
            <Link href="/cart" prefetch={false} className={buttonLook({ look: 'line', wide: true })}>
              Go to cart
            </Link>
          </div>
        )}
        {add.isError && (
          <p className="text-s">
            <strong className="font-semibold text-bad">{explain(add.error).title}.</strong> {explain(add.error).next}
          </p>
        )}
      </div>
    </form>
  );
}
