// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Supplier } from '@/shop-api/staff-types';
import { problem, serve, show } from '@/testing/rendering';
import { DeleteButton } from '../delete-button';
import { SupplierForm } from './supplier-form';

const router = { refresh: vi.fn(), push: vi.fn() };
vi.mock('next/navigation', () => ({ useRouter: () => router }));

beforeEach(() => {
  router.refresh.mockClear();
  router.push.mockClear();
  // jsdom has the element, but not what it does.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

const supplier = (more: Partial<Supplier> = {}): Supplier => ({
  id: 'sup_1',
  slug: 'harbour-press',
  name: 'Harbour Press',
  email: 'orders@harbour-press.example',
  variantCount: 12,
  version: 3,
  ...more,
});
const PATCH = 'PATCH /suppliers/sup_1';
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string, index = 0) => {
  const button = screen.getAllByRole('button', { name })[index];
  if (button) fireEvent.click(button);
};

it('creates a supplier and leads to it', async () => {
  const log = serve({ 'POST /suppliers': () => Response.json(supplier(), { status: 201 }) });
  show(<SupplierForm supplier={null} />);
  type(/^Name/, 'Harbour Press');
  press('Create supplier');
  await vi.waitFor(() => {
    expect(router.push).toHaveBeenCalledWith('/admin/suppliers/sup_1?created');
  });
  expect(log[0]?.body).toEqual({ name: 'Harbour Press', email: null });
  expect(log[0]?.key).toBeTruthy();
});

it('says at the field which short name is taken', async () => {
  const errors = [{ pointer: '/slug', code: 'taken', message: 'Take another one.' }];
  serve({ [PATCH]: () => problem(409, 'taken', { errors }) });
  show(<SupplierForm supplier={supplier()} />);
  type(/^Short name/, 'old-ropewalk');
  press('Save supplier');
  expect(await screen.findByText('Take another one.')).toBeTruthy();
  expect(screen.getByLabelText(/^Short name/).getAttribute('aria-invalid')).toBe('true');
});

it('says why it was not saved, where no field can', async () => {
  serve({ [PATCH]: () => problem(403, 'forbidden', { detail: 'Only a catalogue manager may.' }) });
  show(<SupplierForm supplier={supplier()} />);
  press('Save supplier');
  expect(await screen.findByText('Only a catalogue manager may.')).toBeTruthy();
});

it('shows what somebody else has changed meanwhile, and saves over it only when told to', async () => {
  let answers = 0;
  const log = serve({
    [PATCH]: () => (answers++ === 0 ? problem(412, 'precondition-failed') : Response.json(supplier({ version: 5 }))),
    'GET /suppliers/sup_1': () => Response.json(supplier({ email: 'new@harbour-press.example', version: 4 })),
  });
  show(<SupplierForm supplier={supplier()} />);
  type(/^Name/, 'Harbour and Sons');
  press('Save supplier');
  expect(await screen.findByText('new@harbour-press.example')).toBeTruthy();
  press('Save mine over it');
  expect(await screen.findByText('Supplier saved')).toBeTruthy();
  expect(log.filter(({ method }) => method === 'PATCH').map(({ version }) => version)).toEqual(['"3."', '"4."']);
});

it('keeps a supplier who still delivers something, and says what', async () => {
  const detail = 'This supplier is still used by variants (12).';
  const log = serve({ 'DELETE /suppliers/sup_1': () => problem(409, 'in-use', { detail }) });
  show(
    <DeleteButton
      kind="suppliers"
      one="supplier"
      name="Harbour Press"
      id="sup_1"
      version={3}
      list="/admin/suppliers"
    />,
  );
  press('Delete supplier');
  expect(log).toHaveLength(0);
  press('Delete supplier', 1);
  expect(await screen.findByText(detail)).toBeTruthy();
  expect(log[0]?.version).toBe('"3."');
  expect(router.push).not.toHaveBeenCalled();
});
