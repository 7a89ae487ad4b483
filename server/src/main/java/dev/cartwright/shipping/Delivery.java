package dev.cartwright.shipping;

import dev.cartwright.kernel.DeliveryId;
import dev.cartwright.kernel.OrderId;
import java.time.Instant;

/// What has arrived of an order.
///
/// @param actor who said so
public record Delivery(DeliveryId id, OrderId order, String actor, Instant createdAt) {}
