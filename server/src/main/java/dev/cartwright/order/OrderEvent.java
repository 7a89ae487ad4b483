package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.ShipmentId;
import dev.cartwright.platform.events.Event;
import java.util.List;

/// What has happened to an order.
public sealed interface OrderEvent extends Event {
    OrderId orderId();

    @Override
    @JsonIgnore
    default String aggregate() {
        return orderId().text();
    }

    /// Stock is held and the payment is under way.
    ///
    /// @param products whose stock it has moved
    record OrderPlaced(OrderId orderId, int version, CartId cartId, Money total, List<ProductId> products)
            implements OrderEvent {
        static OrderPlaced of(Order order) {
            return new OrderPlaced(
                    order.id(), order.version(), order.cart(), order.amounts().total(), order.products());
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

    /// It came to nothing, its stock is free, and no money was kept. What was never paid has its cart open again.
    ///
    /// @param reason why the payment came to nothing, or `requested`: staff cancelled it
    /// @param products whose stock it has moved
    record OrderCancelled(OrderId orderId, int version, PaymentId paymentId, String reason, List<ProductId> products)
            implements OrderEvent {
        public static final String TYPE = "order.cancelled";
        public static final String REQUESTED = "requested";

        public static OrderCancelled of(Order order, String reason) {
            return new OrderCancelled(
                    order.id(), order.version(), order.payment().id(), reason, order.products());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /// All of it is on its way.
    record OrderShipped(OrderId orderId, int version, ShipmentId shipmentId) implements OrderEvent {
        public static final String TYPE = "order.shipped";

        public static OrderShipped of(Order order, ShipmentId shipment) {
            return new OrderShipped(order.id(), order.version(), shipment);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /// It has arrived.
    record OrderDelivered(OrderId orderId, int version) implements OrderEvent {
        public static OrderDelivered of(Order order) {
            return new OrderDelivered(order.id(), order.version());
        }

        @Override
        public String type() {
            return "order.delivered";
        }
    }

    /// Its money is back; it is not cancelled.
    ///
    /// @param products whose stock it has moved, if nothing had been sent
    record OrderRefunded(OrderId orderId, int version, RefundId refundId, Money amount, List<ProductId> products)
            implements OrderEvent {
        public static final String TYPE = "order.refunded";

        public static OrderRefunded of(Order order, RefundId refund) {
            return new OrderRefunded(
                    order.id(), order.version(), refund, order.amounts().total(), order.products());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
