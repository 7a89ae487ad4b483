package dev.cartwright.payment.simulator;

import org.jspecify.annotations.Nullable;

/// A payment as the simulator's API shows it.
///
/// @param amount minor units
/// @param actionUrl where the shopper has to go, while the state is `requires_action`
record PaymentView(
        String id,
        LedgerState state,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String reference,
        @Nullable String code,
        @Nullable String actionUrl) {
    static final String NOT_FOUND = "payment_not_found";

    record Failure(@Nullable Reason error) {}

    record Reason(String code, String message) {}

    static PaymentView of(LedgerEntry entry, String actionUrl) {
        return new PaymentView(
                entry.payment(),
                entry.state(),
                entry.amount(),
                entry.currency(),
                entry.state() == LedgerState.CAPTURED ? entry.reference() : null,
                entry.code(),
                entry.state() == LedgerState.REQUIRES_ACTION ? actionUrl : null);
    }
}
