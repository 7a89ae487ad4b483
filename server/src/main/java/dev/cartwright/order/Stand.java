package dev.cartwright.order;

import dev.cartwright.kernel.RefundId;
import org.jspecify.annotations.Nullable;

/// How an order stands: its three machines, and the refund that is under way, which lets nothing else happen.
public record Stand(
        Lifecycle lifecycle,
        PaymentStatus payment,
        FulfilmentStatus fulfilment,
        @Nullable RefundId refund) {
    static final Stand PLACED = new Stand(Lifecycle.PENDING, PaymentStatus.NONE, FulfilmentStatus.NONE, null);

    public OrderState state() {
        return OrderState.of(lifecycle, payment, fulfilment);
    }

    Stand confirmed() {
        return new Stand(lifecycle.to(Lifecycle.CONFIRMED), payment.to(PaymentStatus.CAPTURED), fulfilment, null);
    }

    /// No money was taken and none can be any more.
    Stand abandoned() {
        return new Stand(lifecycle.to(Lifecycle.CANCELLED), payment.to(PaymentStatus.FAILED), fulfilment, null);
    }

    Stand shipped() {
        return new Stand(lifecycle, payment, fulfilment.to(FulfilmentStatus.SHIPPED), refund);
    }

    Stand delivered() {
        return new Stand(lifecycle, payment, fulfilment.to(FulfilmentStatus.DELIVERED), refund);
    }

    Stand refunding(RefundId underWay) {
        return new Stand(lifecycle, payment, fulfilment, underWay);
    }

    /// The money stays where it is.
    Stand unrefunded() {
        return new Stand(lifecycle, payment, fulfilment, null);
    }

    Stand refunded() {
        return new Stand(lifecycle, payment.to(PaymentStatus.REFUNDED), fulfilment, null);
    }

    /// The money is back and nothing was sent.
    Stand cancelled() {
        return new Stand(lifecycle.to(Lifecycle.CANCELLED), payment.to(PaymentStatus.REFUNDED), fulfilment, null);
    }
}
