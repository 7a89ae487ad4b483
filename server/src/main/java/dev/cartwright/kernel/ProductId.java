package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a product; a book is a product.
public record ProductId(UUID value) implements Id {
    private static final String PREFIX = "prd_";

    public static ProductId at(Instant now) {
        return new ProductId(Uuid7.at(now));
    }

    public static Optional<ProductId> parse(String text) {
        return Id.parse(PREFIX, text).map(ProductId::new);
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
