package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a place that keeps stock.
public record LocationId(UUID value) implements Id {
    private static final String PREFIX = "loc_";

    public static LocationId at(Instant now) {
        return new LocationId(Uuid7.at(now));
    }

    public static Optional<LocationId> parse(String text) {
        return Id.parse(PREFIX, text).map(LocationId::new);
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
