package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a supplier.
public record SupplierId(UUID value) implements Id {
    private static final String PREFIX = "sup_";

    public static SupplierId at(Instant now) {
        return new SupplierId(Uuid7.at(now));
    }

    public static Optional<SupplierId> parse(String text) {
        return Id.parse(PREFIX, text).map(SupplierId::new);
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
