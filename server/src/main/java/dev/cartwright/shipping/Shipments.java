package dev.cartwright.shipping;

import dev.cartwright.kernel.OrderId;
import java.util.List;

/// What has left the house and what has arrived. Whether it may is the order's to say.
public interface Shipments {
    void left(Shipment shipment);

    void arrived(Delivery delivery);

    /// In the order in which they left.
    List<Shipment> of(OrderId order);

    /// In the order in which they arrived.
    List<Delivery> deliveriesOf(OrderId order);
}
