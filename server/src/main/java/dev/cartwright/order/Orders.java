package dev.cartwright.order;

import dev.cartwright.kernel.OrderId;
import java.util.Optional;

/// Orders, as the features above need them.
public interface Orders {
    Optional<Order> find(OrderId order);
}
