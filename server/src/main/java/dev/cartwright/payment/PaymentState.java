package dev.cartwright.payment;

import dev.cartwright.kernel.Slugs;
import java.util.Locale;

/// How far a payment is. `captured`, `failed` and `voided` are final.
public enum PaymentState {
    INTENDED,
    REQUIRES_ACTION,
    PROCESSING,
    CAPTURED,
    FAILED,
    VOIDED;

    /// Its spelling in the database and in answers.
    public String text() {
        return Slugs.lowerSnake(this);
    }

    static PaymentState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public boolean isFinal() {
        return switch (this) {
            case CAPTURED, FAILED, VOIDED -> true;
            case INTENDED, REQUIRES_ACTION, PROCESSING -> false;
        };
    }
}
