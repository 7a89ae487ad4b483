package dev.cartwright.payment;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import java.util.Optional;

/// The payments of orders.
public interface Payments {
    /// Writes down that so much is to be taken, before anybody is asked for it.
    void intend(Payment payment);

    /// Writes down what the provider said. False if the payment has come to its end before, by another road.
    boolean record(Payment payment);

    Optional<Payment> find(PaymentId payment);

    Optional<Payment> of(OrderId order);
}
