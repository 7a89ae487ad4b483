package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a parcel on its way.
public record ShipmentId(UUID value) implements Id {
    private static final String PREFIX = "shp_";

    public static ShipmentId at(Instant now) {
        return new ShipmentId(Uuid7.at(now));
    }

    public static Optional<ShipmentId> parse(String text) {
        return Id.parse(PREFIX, text).map(ShipmentId::new);
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
