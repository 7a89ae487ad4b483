package dev.cartwright.order;

import dev.cartwright.kernel.ProblemType;

/// Refusals around orders.
public enum OrderProblem implements ProblemType {
    PRICE_CHANGED(409, "The total has changed"),
    OUT_OF_STOCK(409, "Not enough in stock"),
    PAYMENT_DECLINED(402, "The payment was declined"),
    /// The provider's own refusal, as a declined payment is: kept as the answer of the request's key.
    REFUND_FAILED(402, "The money could not be given back"),
    ILLEGAL_TRANSITION(409, "The order's state does not allow it");

    private final Form form;

    OrderProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }
}
