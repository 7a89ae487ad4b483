package dev.cartwright.shipping;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ShipmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has left the house for an order.
///
/// @param carrier who carries it
/// @param trackingNumber the carrier's name for it
/// @param actor who handed it over
public record Shipment(
        ShipmentId id,
        OrderId order,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        String actor,
        Instant createdAt) {}
