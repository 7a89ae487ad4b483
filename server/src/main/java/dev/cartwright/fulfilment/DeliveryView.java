package dev.cartwright.fulfilment;

import dev.cartwright.kernel.DeliveryId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.shipping.Delivery;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That an order has arrived, as it is answered.
@Schema(name = "Delivery", description = "That an order has arrived.")
public record DeliveryView(DeliveryId id, OrderId orderId, Instant createdAt) {
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(delivery.id(), delivery.order(), delivery.createdAt());
    }
}
