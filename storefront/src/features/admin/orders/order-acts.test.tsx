// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { paidOrder } from '@/testing/examples';
import { problem, serve, show } from '@/testing/rendering';
import { OrderActs } from './order-acts';

const refresh = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

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

const press = (name: string, index = 0) => {
  const button = screen.getAllByRole('button', { name })[index];
  if (button) fireEvent.click(button);
};

it('offers what the server allows, and nothing else', () => {
  serve({});
  show(<OrderActs order={paidOrder({ actions: ['refund', 'ship', 'edit'] })} />);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Ship order', 'Refund order']);
});

it('ships with what was typed, under a key, and says that it is done', async () => {
  const log = serve({ 'POST /orders/ord_1/shipments': () => Response.json({ id: 'shp_1' }, { status: 201 }) });
  show(<OrderActs order={paidOrder({ actions: ['ship', 'cancel'] })} />);
  press('Ship order');
  fireEvent.change(screen.getByLabelText(/Tracking number/), { target: { value: ' 1Z 999 ' } });
  press('Ship order', 1);
  expect(await screen.findByText('Order shipped')).toBeTruthy();
  expect(log[0]?.body).toEqual({ trackingNumber: '1Z 999' });
  expect(log[0]?.key).toBeTruthy();
  expect(refresh).toHaveBeenCalled();
});

it('says that the order has moved on where somebody else was quicker', async () => {
  serve({
    'POST /orders/ord_1/cancellations': () =>
      problem(409, 'illegal-transition', { detail: 'It has been shipped.', state: 'shipped', allowed: [] }),
  });
  show(<OrderActs order={paidOrder({ actions: ['cancel'] })} />);
  press('Cancel order');
  press('Cancel order', 1);
  await waitFor(() => {
    expect(screen.getByText('The order has moved on')).toBeTruthy();
  });
  expect(screen.getByText('It has been shipped.')).toBeTruthy();
  expect(refresh).not.toHaveBeenCalled();
});
