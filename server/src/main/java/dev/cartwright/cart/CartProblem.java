package dev.cartwright.cart;

import dev.cartwright.kernel.ProblemType;

/// Refusals around carts.
public enum CartProblem implements ProblemType {
    CART_CLOSED(409, "The cart has been ordered"),
    CART_EMPTY(422, "The cart is empty");

    private final Form form;

    CartProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }
}
