'use client';

import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { Form, Submit } from '@/features/forms/form';
import { staff } from '@/shop-api/browser';
import type { Resources } from '@/shop-api/staff-types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

type DeleteButtonProps = {
  kind: keyof Resources | 'users';
  one: string;
  name: string;
  id: string;
  version: number;
  list: string;
  /** What it means, where there is more to say. */
  children?: ReactNode;
};

/** Asks once more; what is still in use stays, and the server says by what. */
export function DeleteButton({ kind, one, name, id, version, list, children }: DeleteButtonProps) {
  const router = useRouter();
  const [asking, ask] = useState(false);
  return (
    <>
      <Button
        look="line"
        onClick={() => {
          ask(true);
        }}
      >
        Delete {one}
      </Button>
      <Dialog
        title={`Delete ${name}?`}
        open={asking}
        onClose={() => {
          ask(false);
        }}
      >
        <Form
          label={`Delete this ${one}`}
          className="grid gap-s4"
          draftOf={() => null}
          send={() => staff.remove(kind, id, version)}
          onDone={() => {
            router.push(list);
            router.refresh();
          }}
        >
          <p>{children} This cannot be undone.</p>
          <Submit look="bad" waiting="Deleting…">{`Delete ${one}`}</Submit>
        </Form>
      </Dialog>
    </>
  );
}
