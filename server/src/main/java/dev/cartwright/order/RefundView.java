package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.payment.Refund;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Money given back for an order, as it is answered.
@Schema(name = "Refund", description = "Money given back for an order.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RefundView(
        RefundId id,
        OrderId orderId,
        Money amount,

        @Schema(
                description = "`pending` until the payment provider has said how it ended.",
                examples = "succeeded",
                enumeration = {"pending", "succeeded", "failed"})
        String state,

        @Schema(description = "Why, in the words of whoever asked for it.") @Nullable
        String reason,

        @Schema(description = "Why it failed.", examples = "expired_or_canceled_card") @Nullable
        String failureCode,

        Instant createdAt) {
    public static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.order(),
                refund.amount(),
                refund.state().text(),
                refund.reason(),
                refund.failureCode(),
                refund.createdAt());
    }
}
