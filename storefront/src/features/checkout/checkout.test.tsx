// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { address, finalCart, line, openCart, paidOrder, usd } from '@/testing/examples';
import { problem, serve, show } from '@/testing/rendering';
import { CartPage } from './cart-page';
import { leaveFor } from './leaving';

vi.mock('./leaving', () => ({ leaveFor: vi.fn() }));

const countries = [
  { code: 'DE', name: 'Germany' },
  { code: 'US', name: 'United States' },
];
const options = () => Response.json({ items: [{ id: 'standard', name: 'Standard', price: usd('4.90') }] });
const page = (declined: string | null = null) => <CartPage buyer={null} countries={countries} declined={declined} />;
const press = (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const type = (label: string, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

beforeEach(() => {
  vi.mocked(leaveFor).mockClear();
  Element.prototype.scrollIntoView = vi.fn();
});

describe('the way to the total', () => {
  it('names every field that is missing and goes to the first', () => {
    serve({ 'GET /carts/crt_1/shipping-options': options });
    show(page(), { cart: openCart() });
    press('Show the total');
    expect(screen.getByText('Enter the e-mail address for your receipt')).toBeTruthy();
    expect(screen.getByText('Choose the state or province')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail address'));
  });

  it('saves once everything is there, and only then offers to pay', async () => {
    const log = serve({
      'GET /carts/crt_1/shipping-options': options,
      'PATCH /carts/crt_1': () => Response.json(finalCart()),
    });
    show(page(), { cart: openCart() });
    type('E-mail address', 'elizabeth@longbourn.example');
    type('Name', address.name);
    type('Street and number', address.line1);
    type('ZIP code', address.postalCode);
    type('Town', address.city);
    fireEvent.blur(screen.getByLabelText('Town'));
    expect(log.filter(({ method }) => method === 'PATCH')).toHaveLength(0);
    type('State or province', address.region);
    fireEvent.blur(screen.getByLabelText('State or province'));
    expect(await screen.findByRole('button', { name: 'Pay $31.07' })).toBeTruthy();
    expect(log.find(({ method }) => method === 'PATCH')?.body).toEqual({
      email: 'elizabeth@longbourn.example',
      shippingAddress: address,
      shippingMethod: 'standard',
    });
  });

  it('shows at the field what the server says about it', async () => {
    serve({
      'GET /carts/crt_1/shipping-options': options,
      'PATCH /carts/crt_1': () =>
        problem(422, 'invalid', {
          errors: [{ pointer: '/shippingAddress/postalCode', code: 'format', message: 'A ZIP code has five digits' }],
        }),
    });
    show(page(), { cart: finalCart() });
    type('ZIP code', 'abc');
    press('Show the total');
    expect(await screen.findByText('A ZIP code has five digits')).toBeTruthy();
    expect(screen.getByLabelText('ZIP code').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('paying', () => {
  const shopWith = (...answers: (Response | Error)[]) =>
    serve({
      'GET /carts/crt_1/shipping-options': options,
      'GET /cart': () => Response.json(finalCart()),
      'POST /orders': () => answers.shift() ?? new Error('asked too often'),
    });
  const purchases = (log: ReturnType<typeof serve>) => log.filter(({ path }) => path === '/orders');

  it('buys for exactly the total on the page and goes to the order', async () => {
    const log = shopWith(Response.json(paidOrder(), { status: 201 }));
    show(page(), { cart: finalCart() });
    press('Pay $31.07');
    await waitFor(() => {
      expect(leaveFor).toHaveBeenCalledWith('/orders/ord_1');
    });
    expect(purchases(log)[0]?.body).toEqual({
      cartId: 'crt_1',
      payment: { token: 'tok_visa' },
      expectedTotal: usd('31.07'),
    });
    expect(sessionStorage.length).toBe(0);
  });

  it('asks before it pays another total', async () => {
    const log = shopWith(
      problem(409, 'price-changed', { total: usd('35.00') }),
      Response.json(paidOrder(), { status: 201 }),
    );
    show(page(), { cart: finalCart() });
    press('Pay $31.07');
    expect(await screen.findByText('The total is now $35.00')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pay $31.07' })).toBeNull();
    press('Pay $35.00');
    await waitFor(() => {
      expect(leaveFor).toHaveBeenCalled();
    });
    const [first, second] = purchases(log);
    expect(second?.body).toMatchObject({ expectedTotal: usd('35.00') });
    expect(second?.key).not.toBe(first?.key);
  });

  it('takes what is left with one press', async () => {
    const log = serve({
      'GET /carts/crt_1/shipping-options': options,
      'GET /cart': () => Response.json(finalCart({ lines: [line({ quantity: 5, available: 3 })] })),
      'POST /orders': () =>
        problem(409, 'out-of-stock', { missing: [{ variantId: 'var_1', wanted: 5, available: 3 }] }),
      'PATCH /carts/crt_1/lines/lin_1': () => Response.json(finalCart({ lines: [line({ quantity: 3 })] })),
    });
    show(page(), { cart: finalCart({ lines: [line({ quantity: 5 })] }) });
    press('Pay $31.07');
    expect(await screen.findByText('The Time Machine, Hardcover: only 3 left')).toBeTruthy();
    press('Take what is left');
    await waitFor(() => {
      expect(log.find(({ method }) => method === 'PATCH')?.body).toEqual({ quantity: 3 });
    });
    await waitFor(() => {
      expect(screen.queryByText('Somebody was quicker')).toBeNull();
    });
  });

  it('says why the bank declined, and keeps the cart', async () => {
    shopWith(problem(402, 'payment-declined', { code: 'insufficient_funds', orderId: 'ord_1' }));
    show(page(), { cart: finalCart() });
    press('Pay $31.07');
    expect(await screen.findByText(/not enough money on this card/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pay $31.07' })).toBeTruthy();
    expect(sessionStorage.length).toBe(0);
  });

  it('leads to the order when the cart has been ordered elsewhere', async () => {
    serve({
      'GET /carts/crt_1/shipping-options': options,
      'GET /cart': () => Response.json(finalCart({ state: 'ordered', orderId: 'ord_7' })),
      'POST /orders': () => problem(409, 'cart-closed', { orderId: 'ord_7' }),
    });
    show(page(), { cart: finalCart() });
    press('Pay $31.07');
    const link = await screen.findByRole('link', { name: 'Look at the order' });
    expect(link.getAttribute('href')).toBe('/orders/ord_7');
  });

  it('repeats a lost purchase with the very same key, and nothing else can be pressed meanwhile', async () => {
    const lost = () => new TypeError('reset');
    const log = shopWith(lost(), lost(), lost(), Response.json(paidOrder(), { status: 201 }));
    show(page(), { cart: finalCart() });
    press('Pay $31.07');
    expect(await screen.findByText('No answer came back', {}, { timeout: 3000 })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Town').matches(':disabled')).toBe(true);
    press('Ask again');
    await waitFor(() => {
      expect(leaveFor).toHaveBeenCalledWith('/orders/ord_1');
    });
    expect(purchases(log)).toHaveLength(4);
    expect(new Set(purchases(log).map(({ key }) => key)).size).toBe(1);
  });

  it('finds an attempt without an answer again after a reload', async () => {
    const attempt = { cartId: 'crt_1', payment: { token: 'tok_visa' }, expectedTotal: usd('31.07'), key: 'kept' };
    sessionStorage.setItem('cartwright.attempt', JSON.stringify(attempt));
    const log = shopWith(Response.json(paidOrder(), { status: 201 }));
    show(page(), { cart: finalCart() });
    press('Ask again');
    await waitFor(() => {
      expect(purchases(log)[0]?.key).toBe('kept');
    });
  });

  it('finds the order whose answer was lost', () => {
    const attempt = { cartId: 'crt_1', payment: { token: 'tok_visa' }, expectedTotal: usd('31.07'), key: 'kept' };
    sessionStorage.setItem('cartwright.attempt', JSON.stringify(attempt));
    serve({});
    show(page(), { cart: finalCart({ state: 'ordered', orderId: 'ord_7' }) });
    expect(screen.getByRole('heading', { name: 'Your order was placed' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Look at the order' }).getAttribute('href')).toBe('/orders/ord_7');
  });

  it('shows the decline with which the bank sent the buyer back', () => {
    shopWith();
    show(page('authentication_failed'), { cart: finalCart() });
    expect(screen.getByText(/could not confirm that it is you/)).toBeTruthy();
  });
});

describe('the cart', () => {
  it('is empty with something to do', () => {
    serve({});
    localStorage.setItem(
      'cartwright.looked-at',
      JSON.stringify([{ slug: 'emma', title: 'Emma', author: 'Jane Austen', image: null }]),
    );
    show(page(), { cart: null });
    expect(screen.getByRole('heading', { name: 'Your cart is empty' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Emma/ }).getAttribute('href')).toBe('/books/emma');
  });

  it('is empty once it has been ordered, and leads to the order', () => {
    serve({});
    show(page(), { cart: finalCart({ state: 'ordered', orderId: 'ord_7' }) });
    expect(screen.getByRole('heading', { name: 'Your cart is empty' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Look at the order' }).getAttribute('href')).toBe('/orders/ord_7');
  });

  it('can be asked for again when it did not arrive', async () => {
    let down = true;
    serve({
      'GET /cart': () => (down ? problem(500, 'internal') : Response.json(openCart())),
      'GET /carts/crt_1/shipping-options': options,
    });
    show(page());
    expect(await screen.findByText('The shop cannot answer just now')).toBeTruthy();
    down = false;
    press('Try again');
    expect(await screen.findByRole('heading', { name: 'Cart 1 book' })).toBeTruthy();
  });

  it('shows a new quantity at once and the sums of the server', async () => {
    serve({
      'GET /carts/crt_1/shipping-options': options,
      'PATCH /carts/crt_1/lines/lin_1': () =>
        Response.json(openCart({ lines: [line({ quantity: 2, total: usd('49.80') })], total: usd('49.80') })),
    });
    show(page(), { cart: openCart() });
    press('One more of The Time Machine, Hardcover');
    expect(await screen.findByDisplayValue('2')).toBeTruthy();
    await waitFor(() => {
      expect(screen.getByTestId('total').textContent).toBe('$49.80');
    });
  });

  it('puts everything back when the server refuses', async () => {
    serve({
      'GET /carts/crt_1/shipping-options': options,
      'GET /cart': () => Response.json(openCart()),
      'DELETE /carts/crt_1/lines/lin_1': () => problem(409, 'cart-closed'),
    });
    show(page(), { cart: openCart({ lines: [line(), line({ id: 'lin_2', title: 'Emma' })] }) });
    press('Remove The Time Machine, Hardcover');
    expect(await screen.findByText('This cart has been ordered')).toBeTruthy();
    expect(screen.getByLabelText('How many of The Time Machine, Hardcover')).toBeTruthy();
  });
});
