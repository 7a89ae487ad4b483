package dev.cartwright.platform.once;

import dev.cartwright.kernel.ProblemType;

/// Refusals around the Idempotency-Key.
public enum OnceProblem implements ProblemType {
    IDEMPOTENCY_KEY_REQUIRED(400, "An Idempotency-Key is needed"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key is not one"),
    KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    IN_FLIGHT(409, "The same request is still running");

    private final Form form;

    OnceProblem(int status, String title) {
        form = new Form(status, title);
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public boolean retryable() {
        return this == IN_FLIGHT;
    }
}
