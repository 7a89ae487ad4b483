package dev.cartwright.fulfilment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.CancellationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.payment.Refund;
import dev.cartwright.payment.RefundState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The cancellation of an order, as it is answered.
@Schema(name = "Cancellation", description = "The cancellation of an order.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CancellationView(
        CancellationId id,
        OrderId orderId,

        @Schema(description = "Why, in the words of whoever asked for it.") @Nullable
        String reason,

        @Schema(description = "What is given back; null if nothing was paid.") @Nullable
        RefundId refundId,

        @Schema(
                description =
                        "`pending` until the money is back, `succeeded` once the order is cancelled, `failed` if the money could not be given back: then the order stands.",
                examples = "succeeded",
                enumeration = {"pending", "succeeded", "failed"})
        String state,

        Instant createdAt) {
    static CancellationView of(Cancellation cancellation, List<Refund> refunds) {
        var state = refunds.stream()
                .filter(refund -> refund.id().equals(cancellation.refund()))
                .map(Refund::state)
                .findFirst()
                .orElse(RefundState.SUCCEEDED);
        return new CancellationView(
                cancellation.id(),
                cancellation.order(),
                cancellation.reason(),
                cancellation.refund(),
                state.text(),
                cancellation.createdAt());
    }
}
