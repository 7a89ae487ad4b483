package dev.cartwright.platform.once;

import dev.cartwright.kernel.ProblemType;
import dev.cartwright.kernel.Slugs;

/// Refusals around the Idempotency-Key.
public enum OnceProblem implements ProblemType {
    IDEMPOTENCY_KEY_REQUIRED(400, "An Idempotency-Key is needed"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key is not one"),
    KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    IN_FLIGHT(409, "The same request is still running");

    private final int status;
    private final String title;

    OnceProblem(int status, String title) {
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

    @Override
    public boolean retryable() {
        return this == IN_FLIGHT;
    }
}
