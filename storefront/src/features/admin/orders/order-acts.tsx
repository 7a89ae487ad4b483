'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AreaField, TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { textIn } from '@/features/forms/values';
import { staff } from '@/shop-api/browser';
import type { Order } from '@/shop-api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { formatMoney } from '@/ui/money';
import { acts, actsAmong, type ActName } from './acts';

type Answers = { carrier?: string; trackingNumber?: string; reason?: string };

/** What may be done with this order now: the server says what, and each act asks once more. */
export function OrderActs({ order }: { order: Order }) {
  const router = useRouter();
  const [asking, ask] = useState<ActName | null>(null);
  const [done, setDone] = useState<ActName | null>(null);
  const [first] = actsAmong(order.actions);
  const close = () => {
    ask(null);
  };

  return (
    <div className="flex flex-wrap items-center gap-s3">
      <p role="status" className="font-medium text-good">
        {done && acts[done].done}
      </p>
      {actsAmong(order.actions).map((act) => (
        <Button
          key={act}
          look={act === first && !acts[act].grave ? 'act' : 'line'}
          onClick={() => {
            ask(act);
          }}
        >
          {acts[act].does}
        </Button>
      ))}
      {asking && (
        <Dialog title={`${acts[asking].does} ${order.number}?`} open onClose={close}>
          <Form
            label={acts[asking].does}
            className="grid gap-s4"
            draftOf={answersIn}
            send={(answers, key) => send(asking, order.id, answers, key)}
            onDone={() => {
              setDone(asking);
              close();
              router.refresh();
            }}
          >
            <p className="text-quiet">{acts[asking].means}</p>
            {asking === 'ship' && (
              <>
                <TextField name="carrier" label="Carrier" optional maxLength={100} autoComplete="off" />
                <TextField name="trackingNumber" label="Tracking number" optional maxLength={100} autoComplete="off" />
              </>
            )}
            {acts[asking].grave && (
              <>
                <AreaField name="reason" label="Reason" optional maxLength={500} rows={3} />
                <p className="amount font-medium">{formatMoney(order.total)} go back.</p>
              </>
            )}
            <Submit look={acts[asking].grave ? 'bad' : 'act'} waiting={acts[asking].doing}>
              {acts[asking].does}
            </Submit>
          </Form>
        </Dialog>
      )}
    </div>
  );
}

/** What was left empty is not said. */
function answersIn(values: FormData): Answers {
  const answers: Answers = {};
  for (const name of ['carrier', 'trackingNumber', 'reason'] as const) {
    const text = textIn(values, name);
    if (text) answers[name] = text;
  }
  return answers;
}

function send(act: ActName, orderId: string, answers: Answers, key: string): Promise<unknown> {
  switch (act) {
    case 'ship':
      return staff.ship(orderId, answers, key);
    case 'deliver':
      return staff.deliver(orderId, key);
    case 'cancel':
      return staff.cancel(orderId, answers, key);
    case 'refund':
      return staff.refund(orderId, answers, key);
  }
}
