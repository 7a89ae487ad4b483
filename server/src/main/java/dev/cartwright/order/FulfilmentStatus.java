package dev.cartwright.order;

import java.util.EnumSet;
import java.util.Set;

/// Where the order's goods are: the third of its three machines.
public enum FulfilmentStatus implements Machine<FulfilmentStatus> {
    NONE,
    PART_SHIPPED,
    SHIPPED,
    DELIVERED,
    PART_RETURNED,
    RETURNED;

    @Override
    public Set<FulfilmentStatus> next() {
        return switch (this) {
            case NONE -> EnumSet.of(PART_SHIPPED, SHIPPED);
            case PART_SHIPPED -> EnumSet.of(SHIPPED);
            case SHIPPED -> EnumSet.of(DELIVERED);
            case DELIVERED -> EnumSet.of(PART_RETURNED, RETURNED);
            case PART_RETURNED -> EnumSet.of(RETURNED);
            case RETURNED -> EnumSet.noneOf(FulfilmentStatus.class);
        };
    }
}
