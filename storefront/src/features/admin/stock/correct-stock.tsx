'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ChoiceField, TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { numberOrNull, textIn } from '@/features/forms/values';
import { staff } from '@/shop-api/browser';
import { isProblem } from '@/shop-api/problem';
import type { Correction, CorrectionReason, StockItem } from '@/shop-api/staff-types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { correctionReasonNames } from './reasons';

export function CorrectStock({ item }: { item: StockItem }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [said, say] = useState<string | null>(null);
  return (
    <>
      <p role="status" className="self-center font-medium text-good">
        {said}
      </p>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        Correct stock
      </Button>
      <Dialog
        title={`Correct stock of ${item.sku}`}
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Form
          label="Correct stock"
          className="grid gap-s4"
          draftOf={correctionIn}
          send={(correction, key) => staff.correctStock(item.variantId, correction, key)}
          onDone={({ onHandAfter }) => {
            say(`Stock corrected: ${onHandAfter} on hand`);
            setOpen(false);
            router.refresh();
          }}
          answerTo={(error) => isProblem(error, 'stock-below-reserved') && <BelowReserved {...error.body} />}
        >
          <p className="amount text-quiet">
            {item.onHand} on hand, {item.reserved} of them held for orders.
          </p>
          <TextField
            name="change"
            label="Change"
            inputMode="text"
            hint="+5 came in, −2 are gone."
            autoComplete="off"
            maxLength={7}
          />
          <ChoiceField name="reason" label="Reason" defaultValue="received">
            {Object.entries(correctionReasonNames).map(([reason, words]) => (
              <option key={reason} value={reason}>
                {words}
              </option>
            ))}
          </ChoiceField>
          <TextField name="note" label="Note" optional maxLength={500} autoComplete="off" />
          <Submit waiting="Correcting…">Correct stock</Submit>
        </Form>
      </Dialog>
    </>
  );
}

function BelowReserved({ onHand, reserved }: { onHand?: number; reserved?: number }) {
  return (
    <Notice tone="bad" title="So many are not there to take">
      <p>
        {onHand} are on hand and {reserved} of them are held for orders. Ship or cancel such an order first.
      </p>
    </Notice>
  );
}

function correctionIn(values: FormData): Correction {
  const note = textIn(values, 'note');
  values.set('change', textIn(values, 'change').replace(/^\+/, ''));
  return {
    // An empty field is a missing number, and the server says so at the field.
    change: numberOrNull(values, 'change') ?? 0,
    reason: textIn(values, 'reason') as CorrectionReason,
    ...(note && { note }),
  };
}
