package dev.cartwright.payment;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.Slugs;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Money that goes back to whoever paid.
///
/// @param reason what the one who asked for it wrote
/// @param failureCode why it failed
/// @param reference the provider's own id of it
/// @param actor who asked for it
public record Refund(
        RefundId id,
        PaymentId payment,
        OrderId order,
        Money amount,
        Purpose purpose,
        RefundState state,
        @Nullable String reason,
        @Nullable String failureCode,
        @Nullable String reference,
        String actor,
        Instant createdAt) {

    /// What becomes of the order once the money is back.
    public enum Purpose {
        /// The order stands.
        REFUND,
        /// The order is cancelled.
        CANCELLATION;

        String text() {
            return Slugs.lowerSnake(this);
        }

        static Purpose of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /// All of a payment, written down before the provider is asked.
    public static Refund intended(
            RefundId id, Payment whole, Purpose purpose, @Nullable String reason, String actor, Instant now) {
        return new Refund(
                id,
                whole.id(),
                whole.order(),
                whole.amount(),
                purpose,
                RefundState.PENDING,
                reason,
                null,
                null,
                actor,
                now);
    }

    public RefundRequest request() {
        return new RefundRequest(id, payment, amount);
    }

    public boolean isPending() {
        return state == RefundState.PENDING;
    }

    /// This refund after the provider's answer; unchanged if that decides nothing.
    public Refund after(RefundAnswer answer) {
        return switch (answer) {
            case RefundAnswer.Refunded(var given) -> with(RefundState.SUCCEEDED, null, given);
            case RefundAnswer.Refused(var code) -> with(RefundState.FAILED, code, null);
            case RefundAnswer.Pending() -> this;
        };
    }

    private Refund with(RefundState next, @Nullable String code, @Nullable String given) {
        return new Refund(id, payment, order, amount, purpose, next, reason, code, given, actor, createdAt);
    }
}
