'use client';

import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { leaveFor } from '@/features/checkout/leaving';
import { TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { secretIn, textIn } from '@/features/forms/values';
import { shop } from '@/shop-api/browser';
import type { AccountChange } from '@/shop-api/shop';
import type { VersionedUser } from '@/shop-api/types';

/** Name, address and password, each a form of its own: for the last two one says the password once more. */
export function AccountForms({ user }: { user: VersionedUser }) {
  const router = useRouter();
  const [version, setVersion] = useState(user.version);
  const [saved, setSaved] = useState<string | null>(null);

  const form = (name: string, done: string, changeOf: (values: FormData) => AccountChange, fields: ReactNode) => (
    <section className="grid content-start gap-s4 border-t border-rule pt-s5 md:grid-cols-[14rem_1fr]">
      <h2 className="shop-heading text-m">{name}</h2>
      <Form
        key={`${name} ${version}`}
        label={name}
        className="grid max-w-door gap-s4"
        draftOf={changeOf}
        send={(change) => {
          setSaved(null);
          return shop.changeMe(change, version);
        }}
        onDone={(changed) => {
          setVersion(changed.version);
          setSaved(done);
          router.refresh();
        }}
      >
        {fields}
        <div className="flex items-center gap-s4">
          <Submit look="line" waiting="Saving…">
            Save
          </Submit>
          <p role="status" className="text-s font-medium text-good">
            {saved === done && done}
          </p>
        </div>
      </Form>
    </section>
  );
  const confirmation = (
    <TextField
      name="currentPassword"
      label="Your password now"
      type="password"
      autoComplete="current-password"
      maxLength={128}
    />
  );

  return (
    <div className="grid gap-s6">
      {form(
        'Name',
        'Name saved',
        (values) => ({ name: textIn(values, 'name') }),
        <TextField name="name" label="Your name" autoComplete="name" maxLength={100} defaultValue={user.name} />,
      )}
      {form(
        'E-mail address',
        'E-mail address saved',
        (values) => ({ email: textIn(values, 'email'), currentPassword: secretIn(values, 'currentPassword') }),
        <>
          <TextField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="email"
            maxLength={254}
            defaultValue={user.email}
          />
          {confirmation}
        </>,
      )}
      {form(
        'Password',
        'Password saved',
        (values) => ({
          password: secretIn(values, 'password'),
          currentPassword: secretIn(values, 'currentPassword'),
        }),
        <>
          {confirmation}
          <TextField
            name="password"
            label="Your new password"
            type="password"
            autoComplete="new-password"
            maxLength={128}
            hint="At least 10 characters."
          />
        </>,
      )}
      <section className="grid content-start gap-s4 border-t border-rule pt-s5 md:grid-cols-[14rem_1fr]">
        <h2 className="shop-heading text-m">Close the account</h2>
        <Form
          label="Close the account"
          className="grid max-w-door gap-s4"
          draftOf={() => null}
          send={() => shop.closeAccount(version)}
          onDone={() => {
            leaveFor('/');
          }}
        >
          <details className="text-s">
            <summary className="link w-fit font-medium">I want to close it</summary>
            <div className="grid justify-items-start gap-s3 pt-s3">
              <p className="text-quiet">
                Your name and address are deleted and you are signed out everywhere. What you bought stays bought, but
                can no longer be seen here. This cannot be undone.
              </p>
              <Submit look="bad" waiting="Closing…">
                Close my account
              </Submit>
            </div>
          </details>
        </Form>
      </section>
    </div>
  );
}
