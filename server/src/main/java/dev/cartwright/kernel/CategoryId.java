package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a category.
public record CategoryId(UUID value) implements Id {
    private static final String PREFIX = "cat_";

    public static CategoryId at(Instant now) {
        return new CategoryId(Uuid7.at(now));
    }

    public static Optional<CategoryId> parse(String text) {
        return Id.parse(PREFIX, text).map(CategoryId::new);
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
