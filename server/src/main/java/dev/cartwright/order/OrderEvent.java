package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.platform.events.Event;

/// What has happened to an order.
public sealed interface OrderEvent extends Event {
    OrderId orderId();

    @Override
    @JsonIgnore
    default String aggregate() {
        return orderId().text();
    }

    /// Stock is held and the payment is under way.
    record OrderPlaced(OrderId orderId, int version, CartId cartId, Money total) implements OrderEvent {
        static OrderPlaced of(Order order) {
            return new OrderPlaced(
                    order.id(), order.version(), order.cart(), order.amounts().total());
        }

        @Override
        public String type() {
            return "order.placed";
        }
    }

    /// It is paid for.
    record OrderConfirmed(OrderId orderId, int version, PaymentId paymentId, Money total) implements OrderEvent {
        static final String TYPE = "order.confirmed";

        static OrderConfirmed of(Order order) {
            return new OrderConfirmed(
                    order.id(),
                    order.version(),
                    order.payment().id(),
                    order.amounts().total());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /// It came to nothing; its stock is free and its cart open again.
    record OrderCancelled(OrderId orderId, int version, PaymentId paymentId, String reason) implements OrderEvent {
        static OrderCancelled of(Order order, String reason) {
            return new OrderCancelled(
                    order.id(), order.version(), order.payment().id(), reason);
        }

        @Override
        public String type() {
            return "order.cancelled";
        }
    }
}
