package dev.cartwright.order;

import dev.cartwright.kernel.ProblemType;
import dev.cartwright.kernel.Slugs;

/// Refusals around orders.
public enum OrderProblem implements ProblemType {
    PRICE_CHANGED(409, "The total has changed"),
    OUT_OF_STOCK(409, "Not enough in stock"),
    PAYMENT_DECLINED(402, "The payment was declined"),
    ILLEGAL_TRANSITION(409, "The order's state does not allow it");

    private final int status;
    private final String title;

    OrderProblem(int status, String title) {
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
