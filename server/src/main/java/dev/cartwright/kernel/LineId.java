package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a line of a cart or an order.
public record LineId(UUID value) implements Id {
    private static final String PREFIX = "lin_";

    public static LineId at(Instant now) {
        return new LineId(Uuid7.at(now));
    }

    public static Optional<LineId> parse(String text) {
        return Id.parse(PREFIX, text).map(LineId::new);
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
