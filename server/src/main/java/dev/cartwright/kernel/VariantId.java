package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies the one thing that can be put into a cart: a product in one choice of its options.
public record VariantId(UUID value) implements Id {
    private static final String PREFIX = "var_";

    public static VariantId at(Instant now) {
        return new VariantId(Uuid7.at(now));
    }

    public static Optional<VariantId> parse(String text) {
        return Id.parse(PREFIX, text).map(VariantId::new);
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
