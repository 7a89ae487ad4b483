package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/// An order's payment as it is answered.
///
/// @param action what the shopper has to do; only while the state is `requires_action`
/// @param failureCode why it failed; only then
/// @param orderState how the order stands
public record PaymentView(
        PaymentId id,
        OrderId orderId,
        String state,
        Money amount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Action action,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String failureCode,
        String orderState) {

    /// @param url a page of the payment provider, for the shopper's browser
    public record Action(String url) {}

    static PaymentView of(Order order) {
        var payment = order.payment();
        var url = payment.actionUrl();
        return new PaymentView(
                payment.id(),
                order.id(),
                payment.state().text(),
                payment.amount(),
                url == null ? null : new Action(url),
                payment.failureCode(),
                order.state().text());
    }
}
