'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Form, Submit } from '@/features/forms/form';
import { staff } from '@/shop-api/browser';
import { isProblem } from '@/shop-api/problem';
import type { Resources } from '@/shop-api/staff-types';
import { Conflict } from './conflict';
import { useSaid } from './use-said';

type Kind = keyof Resources;

export type RecordOf<K extends Kind> = Resources[K]['read'];
export type DraftOf<K extends Kind> = Resources[K]['write'];

type RecordFormProps<K extends Kind> = {
  kind: K;
  /** One of them in words: "author". */
  one: string;
  /** What is edited; null for a new one. */
  record: RecordOf<K> | null;
  /** The list it stands in. */
  list: string;
  draftOf: (values: FormData) => DraftOf<K>;
  /** The draft that would be sent if nothing was touched: to say what somebody else has changed. */
  savedAs: (record: RecordOf<K>) => DraftOf<K>;
  labels: Record<string, string>;
  justCreated: boolean;
  children: ReactNode;
};

/** Creates or changes one thing of the catalogue. Somebody else's change in between is shown, never lost. */
export function RecordForm<K extends Kind>(props: RecordFormProps<K>) {
  const { kind, one, record, list, draftOf, savedAs, labels, justCreated, children } = props;
  const router = useRouter();
  const [said, say] = useSaid(justCreated && `${capital(one)} created`);

  function saved(answer: RecordOf<K>) {
    if (record) {
      say(`${capital(one)} saved`);
      router.refresh();
    } else {
      router.push(`${list}/${answer.id}?created`);
    }
  }

  return (
    <Form
      label={record ? `Change this ${one}` : `New ${one}`}
      className="grid gap-s5"
      draftOf={draftOf}
      send={(draft, key) => {
        say(null);
        return record ? staff.change(kind, record.id, record.version, draft) : staff.create(kind, draft, key);
      }}
      onDone={saved}
      answerTo={(error, draft) =>
        record &&
        isProblem(error, 'precondition-failed') && (
          <Conflict {...{ kind, one, record, draft, savedAs, labels }} onDone={saved} />
        )
      }
    >
      {/* Once saved, the fields show what the server made of it. */}
      <div key={record?.version} className="grid gap-s5">
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-s4 border-t border-rule pt-s4">
        <Submit waiting="Saving…">{record ? `Save ${one}` : `Create ${one}`}</Submit>
        <p role="status" className="font-medium text-good">
          {said}
        </p>
      </div>
    </Form>
  );
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
