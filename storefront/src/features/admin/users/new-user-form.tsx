'use client';

import { useRouter } from 'next/navigation';
import { ChoiceField, TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { secretIn, textIn } from '@/features/forms/values';
import { staff } from '@/shop-api/browser';
import type { UserDraft } from '@/shop-api/staff-types';
import type { Role } from '@/shop-api/types';
import { RoleOptions } from './role-options';

/** An account for somebody who works here; shoppers make their own. */
export function NewUserForm() {
  const router = useRouter();
  return (
    <Form
      label="New user"
      className="grid max-w-form gap-s5"
      draftOf={draftOf}
      send={(draft, key) => staff.createUser(draft, key)}
      onDone={({ id }) => {
        router.push(`/admin/users/${id}?created`);
      }}
    >
      <div className="grid gap-s4 md:grid-cols-2">
        <TextField name="name" label="Name" maxLength={100} autoComplete="off" />
        <ChoiceField name="role" label="Role" defaultValue="support">
          <RoleOptions />
        </ChoiceField>
        <TextField name="email" label="E-mail address" type="email" maxLength={254} autoComplete="off" />
        <TextField
          name="password"
          label="First password"
          type="password"
          maxLength={128}
          autoComplete="new-password"
          hint="At least 10 characters. They can choose another one in their account."
        />
      </div>
      <div className="border-t border-rule pt-s4">
        <Submit waiting="Creating…">Create user</Submit>
      </div>
    </Form>
  );
}

function draftOf(values: FormData): UserDraft {
  return {
    name: textIn(values, 'name'),
    role: textIn(values, 'role') as Role,
    email: textIn(values, 'email'),
    password: secretIn(values, 'password'),
  };
}
