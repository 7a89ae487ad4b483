'use client';

import { Minus, Plus, X } from 'lucide-react';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { explain } from '@/shop-api/explain';
import type { Cart, CartLine } from '@/shop-api/types';
import { Cover } from '@/ui/cover';
import { formatMoney } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { optionsInWords } from '@/ui/words';
import { useChangeCart } from './use-cart';

const MOST = 999;

export function CartLines({ cart, locked }: { cart: Cart; locked: boolean }) {
  const change = useChangeCart();
  const set = (line: CartLine, quantity: number) => {
    if (quantity !== line.quantity) change.mutate({ cart, lineId: line.id, quantity });
  };
  return (
    <div className="grid gap-s4">
      <ul className="border-t border-rule">
        {cart.lines.map((line) => (
          <Row key={line.id} line={line} locked={locked} settling={change.isPending} onQuantity={set} />
        ))}
      </ul>
      {change.isError && (
        <Notice tone="bad" title={explain(change.error).title}>
          <p>{explain(change.error).next}</p>
        </Notice>
      )}
    </div>
  );
}

type RowProps = {
  line: CartLine;
  locked: boolean;
  settling: boolean;
  onQuantity: (line: CartLine, quantity: number) => void;
};

function Row({ line, locked, settling, onQuantity }: RowProps) {
  const format = optionsInWords(line.options);
  const name = `${line.title}${format && `, ${format}`}`;
  const tooFew = line.quantity > line.available;
  return (
    <li className="grid grid-cols-[auto_1fr] gap-s4 border-b border-rule py-s4">
      <BookLink line={line} hidden>
        <Cover title={line.title} author="" image={line.image} alt="" className="w-thumb" />
      </BookLink>
      <div className="flex flex-wrap content-center items-center justify-between gap-x-s5 gap-y-s3">
        <div className="min-w-0 flex-1 basis-full md:basis-auto">
          <BookLink line={line}>
            <span className="book-title text-m group-hover:text-act">{line.title}</span>
          </BookLink>
          <p className="text-s text-quiet">
            {format}
            {line.quantity > 1 && <span className="amount">, {formatMoney(line.unitPrice)} each</span>}
          </p>
          {tooFew && (
            <p className="text-s font-medium text-warn">
              {line.available === 0 ? 'Sold out' : `Only ${line.available} left`}
            </p>
          )}
        </div>
        <div className="flex items-center gap-s2">
          <Quantity
            name={name}
            quantity={line.quantity}
            locked={locked}
            onChange={(quantity) => {
              onQuantity(line, quantity);
            }}
          />
          <button
            type="button"
            disabled={locked}
            aria-label={`Remove ${name}`}
            title="Remove"
            onClick={() => {
              onQuantity(line, 0);
            }}
            className="grid size-control place-items-center rounded text-quiet hover:text-bad"
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        <p
          className={`amount ml-auto text-right text-m font-medium transition-opacity duration-(--move) md:w-s8 ${settling ? 'opacity-50' : ''}`}
        >
          {formatMoney(line.total)}
        </p>
      </div>
    </li>
  );
}

function BookLink({ line, hidden = false, children }: { line: CartLine; hidden?: boolean; children: ReactNode }) {
  return (
    <Link
      href={`/books/${line.slug}`}
      prefetch={false}
      className="group rounded"
      // The cover beside the title says nothing new to somebody who listens.
      {...(hidden && { 'aria-hidden': true, tabIndex: -1 })}
    >
      {children}
    </Link>
  );
}

type QuantityProps = { name: string; quantity: number; locked: boolean; onChange: (quantity: number) => void };

function Quantity({ name, quantity, locked, onChange }: QuantityProps) {
  const [typed, setTyped] = useState(String(quantity));
  // A quantity that came from elsewhere replaces what stands in the box.
  const [shown, setShown] = useState(quantity);
  if (shown !== quantity) {
    setShown(quantity);
    setTyped(String(quantity));
  }

  function settle() {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST) onChange(wanted);
    else setTyped(String(quantity));
  }

  const step = 'grid size-control place-items-center enabled:hover:text-act disabled:opacity-40';
  return (
    <div className="flex rounded border border-edge bg-sheet">
      <button
        type="button"
        className={step}
        disabled={locked || quantity <= 1}
        aria-label={`One less of ${name}`}
        onClick={() => {
          onChange(quantity - 1);
        }}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <input
        type="text"
        inputMode="numeric"
        maxLength={3}
        aria-label={`How many of ${name}`}
        disabled={locked}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          settle();
        }}
        className="amount w-s6 bg-transparent text-center text-s"
      />
      <button
        type="button"
        className={step}
        disabled={locked || quantity >= MOST}
        aria-label={`One more of ${name}`}
        onClick={() => {
          onChange(quantity + 1);
        }}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
