'use client';

import { leaveFor } from '@/features/checkout/leaving';
import { TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { secretIn, textIn } from '@/features/forms/values';
import { shop } from '@/shop-api/browser';

/** A full load afterwards: header, cart and page are then those of whoever came in. */
export function SignInForm({ back }: { back: string }) {
  return (
    <Form
      label="Sign in"
      draftOf={(values) => ({ email: textIn(values, 'email'), password: secretIn(values, 'password') })}
      send={({ email, password }) => shop.signIn(email, password)}
      onDone={() => {
        leaveFor(back);
      }}
    >
      <TextField name="email" label="E-mail address" type="email" autoComplete="username" maxLength={254} required />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        maxLength={128}
        required
      />
      <Submit wide waiting="Signing in…">
        Sign in
      </Submit>
    </Form>
  );
}
