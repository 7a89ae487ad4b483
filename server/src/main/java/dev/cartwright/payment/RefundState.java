package dev.cartwright.payment;

import dev.cartwright.kernel.Slugs;
import java.util.Locale;

/// How far a refund is. `succeeded` and `failed` are final.
public enum RefundState {
    PENDING,
    SUCCEEDED,
    FAILED;

    /// Its spelling in the database and in answers.
    public String text() {
        return Slugs.lowerSnake(this);
    }

    static RefundState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
