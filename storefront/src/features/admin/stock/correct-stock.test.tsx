// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { stockItem } from '@/testing/examples';
import { problem, serve, show } from '@/testing/rendering';
import { CorrectStock } from './correct-stock';

const refresh = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

const POST = 'POST /inventory/var_1/corrections';

beforeEach(() => {
  refresh.mockClear();
  // jsdom has the element, but not what it does.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

function correct(change: string) {
  show(<CorrectStock stock={stockItem({ onHand: 12, reserved: 2, available: 10 })} />);
  fireEvent.click(screen.getByRole('button', { name: 'Correct stock' }));
  type(/How many/, change);
  type(/Reason/, 'damaged');
  fireEvent.submit(screen.getByRole('form', { name: 'Correct stock' }));
}

it.each([
  ['−2', -2],
  ['-2', -2],
  ['+12', 12],
])('sends %s as %i, with its reason and under a key', async (typed, change) => {
  const log = serve({ [POST]: () => Response.json({ onHandAfter: 10 }, { status: 201 }) });
  correct(typed);
  expect(await screen.findByText('Stock corrected: 10 on hand')).toBeTruthy();
  expect(log[0]?.body).toEqual({ change, reason: 'damaged' });
  expect(log[0]?.key).toBeTruthy();
  expect(refresh).toHaveBeenCalled();
});

it('says how many can be taken away at most where orders hold the rest', async () => {
  serve({ [POST]: () => problem(409, 'stock-below-reserved', { onHand: 11, reserved: 4 }) });
  correct('-9');
  expect(await screen.findByText('Orders hold more than that')).toBeTruthy();
  expect(screen.getByText(/at most 7 can be taken away/)).toBeTruthy();
  expect(refresh).not.toHaveBeenCalled();
});

it('passes on what is no number, and says at the field that it is none', async () => {
  const errors = [{ pointer: '/change', code: 'type', message: 'The value has the wrong JSON type.' }];
  const log = serve({ [POST]: () => problem(400, 'malformed', { errors }) });
  correct('a few');
  expect(await screen.findByText('This has to be a whole number.')).toBeTruthy();
  expect(log[0]?.body).toEqual({ change: 'a few', reason: 'damaged' });
  expect(screen.getByLabelText(/How many/).getAttribute('aria-invalid')).toBe('true');
});
