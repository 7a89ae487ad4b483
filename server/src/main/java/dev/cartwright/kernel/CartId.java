package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a cart.
public record CartId(UUID value) implements Id {
    private static final String PREFIX = "crt_";

    public static CartId at(Instant now) {
        return new CartId(Uuid7.at(now));
    }

    public static Optional<CartId> parse(String text) {
        return Id.parse(PREFIX, text).map(CartId::new);
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
