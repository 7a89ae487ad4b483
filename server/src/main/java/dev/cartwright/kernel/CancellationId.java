package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies the cancellation of an order.
public record CancellationId(UUID value) implements Id {
    private static final String PREFIX = "can_";

    public static CancellationId at(Instant now) {
        return new CancellationId(Uuid7.at(now));
    }

    public static Optional<CancellationId> parse(String text) {
        return Id.parse(PREFIX, text).map(CancellationId::new);
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
