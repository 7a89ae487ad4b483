package dev.cartwright.fulfilment;

import dev.cartwright.kernel.CancellationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody's wish to cancel an order. It has come true if nothing was paid, or once its refund has succeeded.
///
/// @param refund what was given back, or is to be; null if nothing was paid
record Cancellation(
        CancellationId id,
        OrderId order,
        @Nullable RefundId refund,
        @Nullable String reason,
        String actor,
        Instant createdAt) {}
