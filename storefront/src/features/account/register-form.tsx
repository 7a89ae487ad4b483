'use client';

import { leaveFor } from '@/features/checkout/leaving';
import { TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { secretIn, textIn } from '@/features/forms/values';
import { shop } from '@/shop-api/browser';
import { isProblem } from '@/shop-api/problem';
import type { Registration } from '@/shop-api/shop';
import { Notice } from '@/ui/notice';

export function RegisterForm({ back }: { back: string }) {
  return (
    <Form
      label="Create an account"
      draftOf={(values): Registration => ({
        name: textIn(values, 'name'),
        email: textIn(values, 'email'),
        password: secretIn(values, 'password'),
      })}
      send={registerAndSignIn}
      onDone={() => {
        leaveFor(back);
      }}
      answerTo={(error) => isProblem(error, 'invalid-credentials') && <LookIntoYourMail />}
    >
      <TextField name="name" label="Your name" autoComplete="name" maxLength={100} required />
      <TextField name="email" label="E-mail address" type="email" autoComplete="username" maxLength={254} required />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        maxLength={128}
        hint="At least 10 characters. A few words in a row are easy to keep in mind."
        required
      />
      <Submit wide waiting="Creating your account…">
        Create account
      </Submit>
    </Form>
  );
}

async function registerAndSignIn(registration: Registration): Promise<void> {
  await shop.register(registration);
  await shop.signIn(registration.email, registration.password);
}

/** The address has an account already, with another password; its owner has been told by mail, and only they. */
function LookIntoYourMail() {
  return (
    <Notice tone="warn" title="Look into your mail">
      <p>We have written to this address what to do next. If you have an account already, sign in with its password.</p>
    </Notice>
  );
}
