package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies an order.
public record OrderId(UUID value) implements Id {
    private static final String PREFIX = "ord_";

    public static OrderId at(Instant now) {
        return new OrderId(Uuid7.at(now));
    }

    public static Optional<OrderId> parse(String text) {
        return Id.parse(PREFIX, text).map(OrderId::new);
    }

    /// When the order was placed, to the millisecond.
    public Instant moment() {
        return Uuid7.momentOf(value);
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
