// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { shopper } from '@/testing/examples';
import { problem, serve, show } from '@/testing/rendering';
import { NewUserForm } from './new-user-form';
import { UserForm } from './user-form';

const router = { refresh: vi.fn(), push: vi.fn() };
vi.mock('next/navigation', () => ({ useRouter: () => router }));

beforeEach(() => {
  router.refresh.mockClear();
  router.push.mockClear();
});

const user = { ...shopper(), version: 4 };
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('gives another role, under the version that was read', async () => {
  const log = serve({ 'PATCH /users/usr_1': () => Response.json({ ...user, role: 'support' }) });
  show(<UserForm user={user} self={false} />);
  type('Role', 'support');
  fireEvent.click(screen.getByRole('button', { name: 'Save user' }));
  expect(await screen.findByText('User saved')).toBeTruthy();
  expect(log[0]?.body).toEqual({ name: 'Elizabeth Bennet', role: 'support' });
  expect(log[0]?.version).toBe('"4."');
  expect(router.refresh).toHaveBeenCalled();
});

it('says that the last admin stays one', async () => {
  serve({ 'PATCH /users/usr_1': () => problem(409, 'last-admin', { detail: 'This is the only admin.' }) });
  show(<UserForm user={{ ...user, role: 'admin' }} self />);
  expect(screen.getByText(/This is you/)).toBeTruthy();
  type('Role', 'customer');
  fireEvent.click(screen.getByRole('button', { name: 'Save user' }));
  expect(await screen.findByText('This is the last admin')).toBeTruthy();
  expect(screen.getByText('Make somebody else an admin first.')).toBeTruthy();
  expect(router.refresh).not.toHaveBeenCalled();
});

it('makes an account for a colleague, whose password is taken as it was typed', async () => {
  const log = serve({ 'POST /users': () => Response.json({ ...user, id: 'usr_2' }, { status: 201 }) });
  show(<NewUserForm />);
  type('Name', 'Charlotte Lucas');
  type('Role', 'catalogue_manager');
  type('E-mail address', ' charlotte@lucas.example ');
  type('First password', ' two spaces around ');
  fireEvent.click(screen.getByRole('button', { name: 'Create user' }));
  await vi.waitFor(() => {
    expect(router.push).toHaveBeenCalledWith('/admin/users/usr_2?created');
  });
  expect(log[0]?.body).toEqual({
    name: 'Charlotte Lucas',
    role: 'catalogue_manager',
    email: 'charlotte@lucas.example',
    password: ' two spaces around ',
  });
});

it('says at the address that it is taken', async () => {
  const errors = [{ pointer: '/email', code: 'taken', message: 'Take another address.' }];
  serve({ 'POST /users': () => problem(409, 'taken', { errors }) });
  show(<NewUserForm />);
  fireEvent.click(screen.getByRole('button', { name: 'Create user' }));
  expect(await screen.findByText('Take another address.')).toBeTruthy();
  expect(screen.getByLabelText('E-mail address').getAttribute('aria-invalid')).toBe('true');
});
