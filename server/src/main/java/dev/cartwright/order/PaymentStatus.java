package dev.cartwright.order;

import java.util.EnumSet;
import java.util.Set;

/// How the order's money stands: the second of its three machines.
public enum PaymentStatus implements Machine<PaymentStatus> {
    NONE,
    AUTHORISED,
    PART_CAPTURED,
    CAPTURED,
    PART_REFUNDED,
    REFUNDED,
    FAILED;

    @Override
    public Set<PaymentStatus> next() {
        return switch (this) {
            case NONE -> EnumSet.of(AUTHORISED, CAPTURED, FAILED);
            case AUTHORISED -> EnumSet.of(PART_CAPTURED, CAPTURED, FAILED);
            case PART_CAPTURED -> EnumSet.of(CAPTURED, PART_REFUNDED, REFUNDED);
            case CAPTURED -> EnumSet.of(PART_REFUNDED, REFUNDED);
            case PART_REFUNDED -> EnumSet.of(REFUNDED);
            case REFUNDED, FAILED -> EnumSet.noneOf(PaymentStatus.class);
        };
    }
}
