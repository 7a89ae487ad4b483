package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ShipmentId;
import dev.cartwright.shipping.Shipment;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What has left the house for an order, as it is answered.
@Schema(name = "Shipment", description = "What has left the house for an order.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShipmentView(
        ShipmentId id,
        OrderId orderId,

        @Schema(description = "Who carries it.", examples = "USPS") @Nullable
        String carrier,

        @Schema(description = "The carrier's name for it.", examples = "9400100000000000000000") @Nullable
        String trackingNumber,

        Instant createdAt) {
    public static ShipmentView of(Shipment shipment) {
        return new ShipmentView(
                shipment.id(), shipment.order(), shipment.carrier(), shipment.trackingNumber(), shipment.createdAt());
    }
}
