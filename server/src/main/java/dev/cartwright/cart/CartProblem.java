package dev.cartwright.cart;

import dev.cartwright.kernel.ProblemType;
import dev.cartwright.kernel.Slugs;

/// Refusals around carts.
public enum CartProblem implements ProblemType {
    CART_CLOSED(409, "The cart has been ordered"),
    CART_EMPTY(422, "The cart is empty");

    private final int status;
    private final String title;

    CartProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return Slugs.of(this);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
