package dev.cartwright.payment.simulator;

import org.jspecify.annotations.Nullable;

/// A refund as the simulator's API shows it.
///
/// @param state `succeeded` or `failed`
/// @param amount minor units
/// @param code why it failed
record RefundView(
        @Nullable String id,
        @Nullable String payment,
        @Nullable String state,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String reference,
        @Nullable String code) {
    static final String SUCCEEDED = "succeeded";
    static final String FAILED = "failed";

    /// Why a refund is refused without being recorded.
    static final String NOT_CAPTURED = "payment_not_captured";
    static final String TOO_MUCH = "refund_exceeds_charge";

    static RefundView of(LedgerEntry payment, LedgerRefund refund) {
        return new RefundView(
                refund.id(),
                payment.payment(),
                refund.wasGiven() ? SUCCEEDED : FAILED,
                refund.amount(),
                payment.currency(),
                // There is one refund of an id, so its reference follows from it.
                refund.wasGiven() ? "re_" + refund.id().substring(refund.id().indexOf('_') + 1) : null,
                refund.code());
    }
}
