'use client';

import Link from 'next/link';
import { useEffect, useRef, type ReactNode } from 'react';
import { explain } from '@/shop-api/explain';
import type { MissingStock } from '@/shop-api/problem';
import type { Cart, Money } from '@/shop-api/types';
import { Button, buttonLook } from '@/ui/button';
import { formatMoney } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { optionsInWords } from '@/ui/words';
import { fieldErrors } from './delivery';
import { declineInWords, type Attempt, type PurchaseState } from './purchase';

type OutcomeProps = {
  state: PurchaseState;
  cart: Cart;
  onPay: (total: Money) => void;
  onAgain: (attempt: Attempt) => void;
  onTakeWhatIsLeft: (missing: MissingStock[]) => void;
};

/** What came of pressing "Pay", where it was not simply bought: what happened, and the one thing to do next. */
export function Outcome(props: OutcomeProps) {
  const notice = useRef<HTMLDivElement>(null);
  const { at } = props.state;
  useEffect(() => {
    notice.current?.focus();
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const said = answerTo(props);
  return (
    said && (
      <Notice ref={notice} tone={said.tone} title={said.title}>
        {said.body}
      </Notice>
    )
  );
}

type Answer = { tone: 'warn' | 'bad'; title: string; body: ReactNode };

function answerTo({ state, cart, onPay, onAgain, onTakeWhatIsLeft }: OutcomeProps): Answer | null {
  switch (state.at) {
    case 'ready':
    case 'paying':
    case 'leaving':
      return null;

    case 'fields': {
      const { rest } = fieldErrors(state.errors);
      if (rest.length === 0) return null;
      return { tone: 'bad', title: 'The shop needs something else', body: <p>{rest.join(' ')}</p> };
    }

    case 'declined':
      return {
        tone: 'bad',
        title: 'The payment did not go through',
        body: <p>{declineInWords(state.code)} Nothing was charged, and your cart is as it was.</p>,
      };

    case 'price-changed':
      return {
        tone: 'warn',
        title: `The total is now ${formatMoney(state.total)}`,
        body: (
          <>
            <p>
              It was {formatMoney(state.was)} when you looked. Nothing was charged: look at the lines above, and buy for
              the new total if it is right.
            </p>
            <Button
              className="justify-self-start"
              onClick={() => {
                onPay(state.total);
              }}
            >
              Pay {formatMoney(state.total)}
            </Button>
          </>
        ),
      };

    case 'out-of-stock':
      return {
        tone: 'warn',
        title: 'Somebody was quicker',
        body: (
          <>
            <ul className="grid gap-s1">
              {state.missing.map((missing) => (
                <li key={missing.variantId}>{shortageInWords(missing, cart)}</li>
              ))}
            </ul>
            <p className="text-quiet">Nothing was charged.</p>
            <Button
              className="justify-self-start"
              onClick={() => {
                onTakeWhatIsLeft(state.missing);
              }}
            >
              Take what is left
            </Button>
          </>
        ),
      };

    case 'cart-closed':
      return {
        tone: 'warn',
        title: 'This cart has been ordered already',
        body: state.orderId ? (
          <Link
            href={`/orders/${state.orderId}`}
            prefetch={false}
            className={buttonLook({ className: 'justify-self-start' })}
          >
            Look at the order
          </Link>
        ) : (
          <p>The next book you add starts a new one.</p>
        ),
      };

    case 'unsure':
      return {
        tone: 'warn',
        ...unsure[state.why],
        body: (
          <>
            <p>{unsure[state.why].body}</p>
            <Button
              className="justify-self-start"
              onClick={() => {
                onAgain(state.attempt);
              }}
            >
              Ask again
            </Button>
          </>
        ),
      };

    case 'refused': {
      const { title, next } = explain(state.error);
      return { tone: 'bad', title, body: <p>{next}</p> };
    }
  }
}

const unsure = {
  'no-answer': {
    title: 'No answer came back',
    body: 'The order may have gone through or not. Asking again is safe: it is the same order, and it cannot be bought twice.',
  },
  'in-flight': {
    title: 'Your order is still being worked on',
    body: 'It takes longer than usual. Ask again in a moment; it stays the same order.',
  },
  busy: {
    title: 'The shop has too much to do',
    body: 'Nothing was ordered and nothing charged. Ask again in a moment.',
  },
};

function shortageInWords({ variantId, available }: MissingStock, cart: Cart): string {
  const line = cart.lines.find((candidate) => candidate.variantId === variantId);
  const name = line ? `${line.title}, ${optionsInWords(line.options)}` : 'One of the books';
  return available === 0 ? `${name}: sold out` : `${name}: only ${available} left`;
}
