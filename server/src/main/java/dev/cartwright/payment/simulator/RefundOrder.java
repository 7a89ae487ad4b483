package dev.cartwright.payment.simulator;

import org.jspecify.annotations.Nullable;

/// A refund that somebody asks the simulator for, checked. The id is the idempotency key.
///
/// @param amount minor units
record RefundOrder(String id, long amount) {
    /// The body of `POST /v1/payments/{id}/refunds` as it comes in.
    record Body(@Nullable String id, @Nullable Long amount) {
        RefundOrder checked() {
            if (id == null || !PaymentOrder.isId(id)) {
                throw Refusal.invalid("id");
            }
            if (amount == null || amount < 1) {
                throw Refusal.invalid("amount");
            }
            return new RefundOrder(id, amount);
        }
    }
}
