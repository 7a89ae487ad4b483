package dev.cartwright.payment;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/// What an order owes and how that stands.
///
/// @param token stands for the shopper's card at the provider
/// @param actionUrl where the shopper has to go, while the state is `requires_action`
/// @param failureCode why it failed
/// @param reference the provider's own id of the charge
public record Payment(
        PaymentId id,
        OrderId order,
        Money amount,
        String token,
        PaymentState state,
        @Nullable String actionUrl,
        @Nullable String failureCode,
        @Nullable String reference) {

    public static Payment intended(PaymentId id, OrderId order, Money amount, String token) {
        return new Payment(id, order, amount, token, PaymentState.INTENDED, null, null, null);
    }

    /// This payment after the provider's answer; unchanged if the answer says nothing new.
    public Payment after(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Captured(var reference) -> with(PaymentState.CAPTURED, null, null, reference);
            case PaymentAnswer.Declined(var code) -> with(PaymentState.FAILED, null, code, null);
            case PaymentAnswer.ActionRequired(var url) -> with(PaymentState.REQUIRES_ACTION, url, null, null);
            case PaymentAnswer.Processing() -> with(PaymentState.PROCESSING, null, null, null);
            case PaymentAnswer.Voided() -> with(PaymentState.VOIDED, null, null, null);
            case PaymentAnswer.Unknown(), PaymentAnswer.NoAnswer() -> this;
        };
    }

    private Payment with(PaymentState next, @Nullable String url, @Nullable String code, @Nullable String charge) {
        return new Payment(id, order, amount, token, next, url, code, charge);
    }
}
