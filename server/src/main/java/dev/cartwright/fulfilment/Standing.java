package dev.cartwright.fulfilment;

import dev.cartwright.kernel.RefundId;
import dev.cartwright.order.Order;
import org.jspecify.annotations.Nullable;

/// What the audit log keeps of an order: how it stands, and nothing that says something of a person.
record Standing(String state, @Nullable RefundId refundUnderWay, int version) {
    static Standing of(Order order) {
        return new Standing(order.state().text(), order.stand().refund(), order.version());
    }
}
