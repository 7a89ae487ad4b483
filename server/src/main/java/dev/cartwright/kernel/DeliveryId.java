package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a parcel that has arrived.
public record DeliveryId(UUID value) implements Id {
    private static final String PREFIX = "del_";

    public static DeliveryId at(Instant now) {
        return new DeliveryId(Uuid7.at(now));
    }

    public static Optional<DeliveryId> parse(String text) {
        return Id.parse(PREFIX, text).map(DeliveryId::new);
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
