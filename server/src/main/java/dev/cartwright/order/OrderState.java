package dev.cartwright.order;

import dev.cartwright.kernel.Slugs;

/// The one state that the API shows, derived from the three machines.
public enum OrderState {
    PENDING,
    CONFIRMED,
    PART_SHIPPED,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    CANCELLED,
    PART_REFUNDED,
    REFUNDED,
    PART_RETURNED,
    RETURNED;

    /// What came to an end outweighs what went back, that outweighs money given back, and that the way of the goods.
    public static OrderState of(Lifecycle lifecycle, PaymentStatus payment, FulfilmentStatus fulfilment) {
        return switch (lifecycle) {
            case PENDING -> PENDING;
            case CANCELLED -> CANCELLED;
            case CONFIRMED, COMPLETED -> ofStanding(lifecycle, payment, fulfilment);
        };
    }

    private static OrderState ofStanding(Lifecycle lifecycle, PaymentStatus payment, FulfilmentStatus fulfilment) {
        return switch (fulfilment) {
            case RETURNED -> RETURNED;
            case PART_RETURNED -> PART_RETURNED;
            case NONE, PART_SHIPPED, SHIPPED, DELIVERED ->
                switch (payment) {
                    case REFUNDED -> REFUNDED;
                    case PART_REFUNDED -> PART_REFUNDED;
                    case NONE, AUTHORISED, PART_CAPTURED, CAPTURED, FAILED -> underway(lifecycle, fulfilment);
                };
        };
    }

    private static OrderState underway(Lifecycle lifecycle, FulfilmentStatus fulfilment) {
        if (lifecycle == Lifecycle.COMPLETED) {
            return COMPLETED;
        }
        return switch (fulfilment) {
            case PART_SHIPPED -> PART_SHIPPED;
            case SHIPPED -> SHIPPED;
            case DELIVERED -> DELIVERED;
            case NONE, PART_RETURNED, RETURNED -> CONFIRMED;
        };
    }

    /// Its spelling in answers.
    public String text() {
        return Slugs.lowerSnake(this);
    }
}
