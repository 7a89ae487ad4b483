package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a payment; it is the provider's idempotency key, too.
public record PaymentId(UUID value) implements Id {
    private static final String PREFIX = "pay_";

    public static PaymentId at(Instant now) {
        return new PaymentId(Uuid7.at(now));
    }

    public static Optional<PaymentId> parse(String text) {
        return Id.parse(PREFIX, text).map(PaymentId::new);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
