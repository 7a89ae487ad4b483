'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AreaField, ChoiceField, TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { numberOrNull, textIn } from '@/features/forms/values';
import { staff } from '@/shop-api/browser';
import { isProblem } from '@/shop-api/problem';
import type { Correction, CorrectionReason, StockItem } from '@/shop-api/staff-types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { reasonNames } from './reasons';

/** By a difference, so that what is sold meanwhile is not undone. */
export function CorrectStock({ stock }: { stock: StockItem }) {
  const router = useRouter();
  const [asking, ask] = useState(false);
  const [onHandAfter, setOnHandAfter] = useState<number | null>(null);
  const close = () => {
    ask(false);
  };
  return (
    <div className="flex flex-wrap items-center gap-s3">
      <p role="status" className="font-medium text-good">
        {onHandAfter !== null && `Stock corrected: ${onHandAfter} on hand`}
      </p>
      <Button
        onClick={() => {
          setOnHandAfter(null);
          ask(true);
        }}
      >
        Correct stock
      </Button>
      <Dialog title={`Correct the stock of ${stock.sku}`} open={asking} onClose={close}>
        <Form
          label="Correct stock"
          className="grid gap-s4"
          draftOf={correctionOf}
          send={(correction, key) => staff.correctStock(stock.variantId, correction, key)}
          onDone={(made) => {
            setOnHandAfter(made.onHandAfter);
            close();
            router.refresh();
          }}
          answerTo={(error) => isProblem(error, 'stock-below-reserved') && <BelowReserved {...error.body} />}
        >
          <p className="text-quiet">
            {stock.onHand} on hand, {stock.reserved} of them held by orders.
          </p>
          <TextField
            name="change"
            label="How many more or fewer"
            hint="12 for twelve more, −2 for two fewer."
            inputMode="text"
            maxLength={7}
            autoComplete="off"
          />
          <ChoiceField name="reason" label="Reason" defaultValue="counted">
            {Object.entries(reasonNames).map(([reason, words]) => (
              <option key={reason} value={reason}>
                {words}
              </option>
            ))}
          </ChoiceField>
          <AreaField name="note" label="Note" optional maxLength={500} rows={2} />
          <Submit waiting="Correcting…">Correct stock</Submit>
        </Form>
      </Dialog>
    </div>
  );
}

/** What orders hold cannot be taken away. */
function BelowReserved({ onHand, reserved }: { onHand?: number; reserved?: number }) {
  return (
    <Notice tone="bad" title="Orders hold more than that">
      {onHand !== undefined && reserved !== undefined ? (
        <p>
          {onHand} are on hand and orders hold {reserved} of them: at most {onHand - reserved} can be taken away. Cancel
          an order first if they are really gone.
        </p>
      ) : (
        <p>Take less away, or cancel orders first.</p>
      )}
    </Notice>
  );
}

function correctionOf(values: FormData): Correction {
  const note = textIn(values, 'note');
  return {
    change: numberOrNull(values, 'change'),
    reason: textIn(values, 'reason') as CorrectionReason,
    ...(note && { note }),
  };
}
