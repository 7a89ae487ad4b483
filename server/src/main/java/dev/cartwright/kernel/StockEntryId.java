package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a row of the stock's history.
public record StockEntryId(UUID value) implements Id {
    private static final String PREFIX = "inv_";

    public static StockEntryId at(Instant now) {
        return new StockEntryId(Uuid7.at(now));
    }

    public static Optional<StockEntryId> parse(String text) {
        return Id.parse(PREFIX, text).map(StockEntryId::new);
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
