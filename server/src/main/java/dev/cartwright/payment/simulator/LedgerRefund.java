package dev.cartwright.payment.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A refund in the ledger, part of its payment's lines: money that went back, or a refusal that stands.
///
/// @param amount minor units
/// @param code why it was refused; null if the money went back
public record LedgerRefund(String id, long amount, @Nullable String code, Instant at) {
    public boolean wasGiven() {
        return code == null;
    }
}
