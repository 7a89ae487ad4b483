package dev.cartwright.fulfilment;

import dev.cartwright.kernel.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of `POST /orders/{id}/refunds`.
public record RefundOrder(
        @Schema(description = "Why, in your own words; the customer can read it.", examples = "Ordered by mistake")
        @PlainText(max = 500)
        @Nullable
        String reason) {}
