package dev.cartwright.payment.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a payment stands in the simulator's ledger.
public enum LedgerState {
    REQUIRES_ACTION,
    PROCESSING,
    CAPTURED,
    DECLINED,
    VOIDED;

    /// Nothing can follow a decided state.
    public boolean isDecided() {
        return switch (this) {
            case REQUIRES_ACTION, PROCESSING -> false;
            case CAPTURED, DECLINED, VOIDED -> true;
        };
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
