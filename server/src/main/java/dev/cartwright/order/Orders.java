package dev.cartwright.order;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.payment.PaymentAnswer;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Orders, as the features above need them.
public interface Orders {
    /// The id that a path names.
    ///
    /// @throws dev.cartwright.kernel.Problem 404 for what is no order's
    static OrderId id(String text) {
        return OrderId.parse(text).orElseThrow(() -> CommonProblem.notFound("order"));
    }

    Optional<Order> find(OrderId order);

    /// The order, if it is the caller's own or the caller may see all.
    ///
    /// @throws dev.cartwright.kernel.Problem 404 otherwise
    Order demand(OrderId order, Caller caller);

    /// What was sold from `from` to before `to`, hour by hour; hours in which nothing was are left out.
    List<SalesFigure> sales(Instant from, Instant to, Currency currency);

    /// How many orders are in this state and wait for nobody else.
    long waiting(OrderState state);

    /// The newest orders.
    List<OrderItemView> latest(int most);

    /// As the caller sees it.
    OrderView view(Order order, Caller caller);

    /// Keeps `after` in place of `before`, in the caller's transaction.
    ///
    /// @return `after` with the version that it was kept with
    /// @throws dev.cartwright.kernel.Problem 409 if the order does not stand as it did in `before`: somebody came
    /// first
    Order move(Order before, Order after);

    /// Ends a pending order by what its provider said when it was asked to void the payment, in the caller's
    /// transaction: cancelled, or confirmed if the money had come; still pending if the provider said nothing.
    Order cancelUnpaid(Order pending, PaymentAnswer said, Caller caller, @Nullable String reason);
}
