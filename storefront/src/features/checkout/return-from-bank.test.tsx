// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { problem, serve, show } from '@/testing/rendering';
import { goOnTo } from './leaving';
import { ReturnFromBank } from './return-from-bank';

vi.mock('./leaving', () => ({ goOnTo: vi.fn() }));

const CONFIRM = 'POST /payments/pay_1/confirmations';
const page = <ReturnFromBank orderId="ord_1" paymentId="pay_1" />;

beforeEach(() => {
  vi.mocked(goOnTo).mockClear();
});

it.each([
  ['paid', () => Response.json({ id: 'pay_1', state: 'captured' }, { status: 201 }), '/orders/ord_1'],
  ['still thought about', () => Response.json({ id: 'pay_1', state: 'processing' }, { status: 201 }), '/orders/ord_1'],
  ['decided already', () => problem(409, 'illegal-transition'), '/orders/ord_1'],
  [
    'refused',
    () => problem(402, 'payment-declined', { code: 'authentication_failed' }),
    '/cart?declined=authentication_failed',
  ],
])('goes on when the payment is %s', async (_what, answer, to) => {
  const log = serve({ [CONFIRM]: answer });
  show(page);
  await waitFor(() => {
    expect(goOnTo).toHaveBeenCalledWith(to);
  });
  expect(log.map(({ key }) => key)).toEqual(['confirm-pay_1']);
});

it('can ask again when it got no answer, with the same key', async () => {
  let works = false;
  const log = serve({
    [CONFIRM]: () => (works ? Response.json({ id: 'pay_1', state: 'captured' }) : problem(500, 'internal')),
  });
  show(page);
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  works = true;
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(goOnTo).toHaveBeenCalledWith('/orders/ord_1');
  });
  expect(new Set(log.map(({ key }) => key))).toEqual(new Set(['confirm-pay_1']));
});
