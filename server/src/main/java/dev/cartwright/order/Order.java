package dev.cartwright.order;

import dev.cartwright.cart.PricedCart;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.payment.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order. Immutable: each step returns the next one, or throws 409 `illegal-transition`.
///
/// @param number what people call it by
/// @param customer who had signed in to buy it; null for a guest
/// @param version grows by one with every change
public record Order(
        OrderId id,
        String number,
        CartId cart,
        @Nullable UserId customer,
        Lifecycle lifecycle,
        PaymentStatus paymentStatus,
        FulfilmentStatus fulfilment,
        Buyer buyer,
        List<OrderLine> lines,
        Amounts amounts,
        Payment payment,
        int version,
        Instant createdAt) {

    /// Who buys and where it goes.
    public record Buyer(String email, Address address, String shippingMethod) {}

    /// `total = subtotal - discount + shipping + tax`.
    public record Amounts(Money subtotal, Money discount, Money shipping, Money tax, Money total) {}

    /// A new order, pending until its payment is decided.
    static Order place(OrderId id, PricedCart priced, @Nullable UserId customer, String paymentToken, Instant now) {
        var quote = priced.quote();
        var delivery = priced.cart().delivery();
        var buyer = new Buyer(
                Objects.requireNonNull(delivery.email()),
                Objects.requireNonNull(delivery.address()),
                Objects.requireNonNull(delivery.method()));
        return new Order(
                id,
                OrderNumber.fresh(),
                priced.cart().id(),
                customer,
                Lifecycle.PENDING,
                PaymentStatus.NONE,
                FulfilmentStatus.NONE,
                buyer,
                priced.lines().stream()
                        .map(line -> OrderLine.of(LineId.at(now), line))
                        .toList(),
                new Amounts(quote.subtotal(), quote.discount(), quote.shipping(), quote.tax(), quote.total()),
                Payment.intended(PaymentId.at(now), id, quote.total(), paymentToken),
                1,
                now);
    }

    public OrderState state() {
        return OrderState.of(lifecycle, paymentStatus, fulfilment);
    }

    public boolean isPending() {
        return lifecycle == Lifecycle.PENDING;
    }

    /// The money is ours.
    Order confirm(Payment captured) {
        return step(lifecycle.to(Lifecycle.CONFIRMED), paymentStatus.to(PaymentStatus.CAPTURED), captured);
    }

    /// No money was taken and none can be any more.
    Order abandon(Payment ended) {
        return step(lifecycle.to(Lifecycle.CANCELLED), paymentStatus.to(PaymentStatus.FAILED), ended);
    }

    /// The provider said something that decides nothing.
    Order waiting(Payment undecided) {
        return new Order(
                id,
                number,
                cart,
                customer,
                lifecycle,
                paymentStatus,
                fulfilment,
                buyer,
                lines,
                amounts,
                undecided,
                version,
                createdAt);
    }

    private Order step(Lifecycle nextLifecycle, PaymentStatus nextPayment, Payment after) {
        return new Order(
                id,
                number,
                cart,
                customer,
                nextLifecycle,
                nextPayment,
                fulfilment,
                buyer,
                lines,
                amounts,
                after,
                version + 1,
                createdAt);
    }
}
