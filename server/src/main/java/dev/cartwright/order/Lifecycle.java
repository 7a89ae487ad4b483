package dev.cartwright.order;

import java.util.EnumSet;
import java.util.Set;

/// Whether the order stands: the first of its three machines.
public enum Lifecycle implements Machine<Lifecycle> {
    PENDING,
    CONFIRMED,
    COMPLETED,
    CANCELLED;

    @Override
    public Set<Lifecycle> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(Lifecycle.class);
        };
    }
}
