'use client';

import { useRouter } from 'next/navigation';
import { ChoiceField, TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { textIn } from '@/features/forms/values';
import { staff } from '@/shop-api/browser';
import type { UserChange } from '@/shop-api/staff-types';
import type { Role, VersionedUser } from '@/shop-api/types';
import { useSaid } from '../use-said';
import { RoleOptions } from './role-options';

type UserFormProps = { user: VersionedUser; self: boolean; justCreated?: boolean };

/** Name and role. The last admin stays one: the server says so. */
export function UserForm({ user, self, justCreated = false }: UserFormProps) {
  const router = useRouter();
  const [said, say] = useSaid(justCreated && 'User created');
  return (
    <Form
      label="Change this user"
      className="grid max-w-form gap-s5"
      draftOf={changeOf}
      send={(change) => {
        say(null);
        return staff.changeUser(user.id, change, user.version);
      }}
      onDone={() => {
        say('User saved');
        router.refresh();
      }}
    >
      {/* Once saved, the fields show what the server made of it. */}
      <div key={user.version} className="grid gap-s4 md:grid-cols-2">
        <TextField name="name" label="Name" defaultValue={user.name} maxLength={100} autoComplete="off" />
        <ChoiceField
          name="role"
          label="Role"
          defaultValue={user.role}
          hint={self ? 'This is you: with another role you may lose this page.' : undefined}
        >
          <RoleOptions />
        </ChoiceField>
      </div>
      <div className="flex flex-wrap items-center gap-s4 border-t border-rule pt-s4">
        <Submit waiting="Saving…">Save user</Submit>
        <p role="status" className="font-medium text-good">
          {said}
        </p>
      </div>
    </Form>
  );
}

function changeOf(values: FormData): UserChange {
  return { name: textIn(values, 'name'), role: textIn(values, 'role') as Role };
}
