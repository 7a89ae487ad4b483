package dev.cartwright.fulfilment;

import dev.cartwright.kernel.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of `POST /orders/{id}/shipments`.
public record ShipOrder(
        @Schema(description = "Who carries it.", examples = "USPS") @PlainText(max = 80) @Nullable
        String carrier,

        @Schema(description = "The carrier's name for it.", examples = "9400100000000000000000")
        @PlainText(max = 80)
        @Nullable
        String trackingNumber) {
    static final ShipOrder PLAIN = new ShipOrder(null, null);
}
