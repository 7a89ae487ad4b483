'use client';

import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { explain } from '@/shop-api/explain';
import { fieldErrorsOf } from '@/shop-api/problem';
import { Button, type ButtonLook } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Attempts } from './attempt';
import { homesOf, visibleFields, type Homes } from './homes';

type FormState = { pending: boolean; errors: Record<string, string> };

const FormContext = createContext<FormState>({ pending: false, errors: {} });

type FormProps<Draft, Answer> = {
  /** What it is called by somebody who listens. */
  label: string;
  draftOf: (values: FormData) => Draft;
  send: (draft: Draft, key: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  /** For a failure that has a better answer than words: shown in their place. */
  answerTo?: (error: unknown, draft: Draft) => ReactNode;
  className?: string;
  children: ReactNode;
};

/** A form that is sent by script: what the server says about a field stands at the field, the rest above the button. */
export function Form<Draft, Answer>(props: FormProps<Draft, Answer>) {
  const { label, draftOf, send, onDone, answerTo, className, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const [attempts] = useState(() => new Attempts());
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<{ error: unknown; draft: Draft; homes: Homes } | null>(null);
  const errors = failure?.homes.fields ?? {};
  const answer = failure && answerTo?.(failure.error, failure.draft);

  async function submit(element: HTMLFormElement) {
    if (pending) return;
    const draft = draftOf(new FormData(element));
    setPending(true);
    setFailure(null);
    try {
      onDone(await attempts.make(draft, (key) => send(draft, key)));
    } catch (error) {
      setFailure({ error, draft, homes: homesOf(fieldErrorsOf(error), visibleFields(element)) });
    } finally {
      setPending(false);
    }
  }

  // The first field that is wrong takes the focus, or the notice that says what is.
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-failure] > *')?.focus();
  }, [failure]);

  return (
    <FormContext value={{ pending, errors }}>
      <form
        ref={form}
        // Sent before the script runs, it would go into the address otherwise, passwords and all.
        method="post"
        noValidate
        aria-label={label}
        className={className ?? 'grid gap-s5'}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        {children}
        {failure && (
          <div data-failure className="order-last">
            {answer === undefined || answer === null || answer === false ? <Failure {...failure} /> : answer}
          </div>
        )}
      </form>
    </FormContext>
  );
}

export function useFormState(): FormState {
  return useContext(FormContext);
}

/** What no field of the form can say; nothing where each error has its field. */
function Failure({ error, homes: { fields, homeless } }: { error: unknown; homes: Homes }) {
  if (homeless.length === 0 && Object.keys(fields).length > 0) return null;
  const { title, next } = explain(error);
  return (
    <Notice tone="bad" title={title}>
      {homeless.length > 0 ? homeless.map((words) => <p key={words}>{words}</p>) : <p>{next}</p>}
    </Notice>
  );
}

type SubmitProps = ButtonLook & { children: string; waiting: string };

/** The button of a form. It keeps the name of its act while it is at it. */
export function Submit({ children, waiting, ...look }: SubmitProps) {
  const { pending } = useFormState();
  return (
    <Button type="submit" aria-disabled={pending} {...look}>
      {pending ? waiting : children}
    </Button>
  );
}
