'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ChoiceField, TextField } from '@/features/forms/fields';
import { Form, Submit } from '@/features/forms/form';
import { textIn } from '@/features/forms/values';
import { staff } from '@/shop-api/browser';
import type { UserChange } from '@/shop-api/staff-types';
import type { Role, VersionedUser } from '@/shop-api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { roleNames } from '../roles';

/** Name and role. Both count from the next request on, also for whoever is signed in. */
export function UserForm({ user }: { user: VersionedUser }) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  return (
    <Form
      label="Change this user"
      className="grid max-w-door gap-s4"
      draftOf={(values): UserChange => ({ name: textIn(values, 'name'), role: textIn(values, 'role') as Role })}
      send={(change) => {
        setSaved(false);
        return staff.changeUser(user.id, change, user.version);
      }}
      onDone={() => {
        setSaved(true);
        router.refresh();
      }}
    >
      <div key={user.version} className="grid gap-s4">
        <TextField name="name" label="Name" defaultValue={user.name} maxLength={200} autoComplete="off" />
        <ChoiceField name="role" label="Role" defaultValue={user.role}>
          {Object.entries(roleNames).map(([role, words]) => (
            <option key={role} value={role}>
              {words}
            </option>
          ))}
        </ChoiceField>
      </div>
      <div className="flex items-center gap-s4">
        <Submit waiting="Saving…">Save user</Submit>
        <p role="status" className="font-medium text-good">
          {saved && 'User saved'}
        </p>
      </div>
    </Form>
  );
}

export function DeleteUser({ user }: { user: VersionedUser }) {
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
        Delete user
      </Button>
      <Dialog
        title={`Delete ${user.name}?`}
        open={asking}
        onClose={() => {
          ask(false);
        }}
      >
        <Form
          label="Delete this user"
          className="grid gap-s4"
          draftOf={() => null}
          send={() => staff.removeUser(user.id, user.version)}
          onDone={() => {
            router.push('/admin/users');
            router.refresh();
          }}
        >
          <p>
            They are signed out at once, and their name and address are deleted. Orders stay. This cannot be undone.
          </p>
          <Submit look="bad" waiting="Deleting…">
            Delete user
          </Submit>
        </Form>
      </Dialog>
    </>
  );
}
