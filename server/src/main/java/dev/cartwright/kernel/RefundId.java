package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies money given back.
public record RefundId(UUID value) implements Id {
    private static final String PREFIX = "ref_";

    public static RefundId at(Instant now) {
        return new RefundId(Uuid7.at(now));
    }

    public static Optional<RefundId> parse(String text) {
        return Id.parse(PREFIX, text).map(RefundId::new);
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
