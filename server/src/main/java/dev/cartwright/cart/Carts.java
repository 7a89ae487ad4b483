package dev.cartwright.cart;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.OrderId;

/// Carts, as the order needs them. A cart that is not the caller's is not there (404).
public interface Carts {
    /// @throws dev.cartwright.kernel.Problem 404
    void demandOwner(CartId cart, Caller caller);

    boolean isOwner(CartId cart, Caller caller);

    /// Locks the cart until the transaction ends.
    Cart lock(CartId cart, Caller caller);

    /// The cart with whatever `later` states of its delivery; nothing is saved.
    ///
    /// @throws dev.cartwright.kernel.Problem 422 for an unknown way of shipping
    Cart deliver(Cart cart, Cart.Delivery later);

    /// What it costs just now, with each line's goods.
    PricedCart price(Cart cart);

    /// The order has taken it over; what the order learnt of the delivery is kept. The cart is locked by the caller's
    /// transaction; ordered by somebody who has signed in, it is the account's from now on.
    void close(Cart cart, OrderId order, Caller caller);

    /// The order came to nothing: the cart can be changed and ordered again. False if it is not that order's any more.
    boolean reopen(CartId cart, OrderId order);
}
