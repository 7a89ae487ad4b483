package dev.cartwright.order;

import dev.cartwright.cart.PricedCart;
import dev.cartwright.kernel.Address;
import dev.cartwright.kernel.CartId;
import dev.cartwright.kernel.LineId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.order.TimelineEntry.Event;
import dev.cartwright.payment.Payment;
import dev.cartwright.payment.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order. Immutable: each step returns the next one, or throws 409 `illegal-transition`.
///
/// @param number what people call it by
/// @param customer who had signed in to buy it; null for a guest
/// @param timeline what has happened to it, in its order
/// @param version grows by one with every change
public record Order(
        OrderId id,
        String number,
        CartId cart,
        @Nullable UserId customer,
        Stand stand,
        Buyer buyer,
        @Nullable String note,
        List<OrderLine> lines,
        Amounts amounts,
        Payment payment,
        List<TimelineEntry> timeline,
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
        var who = customer == null ? "guest" : customer.text();
        return new Order(
                id,
                OrderNumber.fresh(),
                priced.cart().id(),
                customer,
                Stand.PLACED,
                buyer,
                priced.cart().note(),
                priced.lines().stream()
                        .map(line -> OrderLine.of(LineId.at(now), line))
                        .toList(),
                new Amounts(quote.subtotal(), quote.discount(), quote.shipping(), quote.tax(), quote.total()),
                Payment.intended(PaymentId.at(now), id, quote.total(), paymentToken),
                List.of(TimelineEntry.of(now, Event.PLACED, who, null)),
                1,
                now);
    }

    public OrderState state() {
        return stand.state();
    }

    public Lifecycle lifecycle() {
        return stand.lifecycle();
    }

    public PaymentStatus paymentStatus() {
        return stand.payment();
    }

    /// What was bought, each once.
    List<ProductId> products() {
        return lines.stream().map(OrderLine::product).distinct().toList();
    }

    public boolean isPending() {
        return lifecycle() == Lifecycle.PENDING;
    }

    /// Nothing of it has left the house, so that its stock can be sold to somebody else.
    public boolean isUnsent() {
        return stand.fulfilment() == FulfilmentStatus.NONE;
    }

    /// The money is ours.
    Order confirm(Payment captured, Instant now) {
        return to(stand.confirmed(), captured, now, Event.CONFIRMED, TimelineEntry.SYSTEM, null);
    }

    /// No money was taken and none can be any more.
    Order abandon(Payment ended, String actor, Instant now, @Nullable String reason) {
        return to(stand.abandoned(), ended, now, Event.CANCELLED, actor, reason);
    }

    /// Everything is on its way.
    public Order ship(String actor, Instant now, @Nullable String carrier) {
        Step.SHIP.demand(stand);
        return to(stand.shipped(), payment, now, Event.SHIPPED, actor, carrier);
    }

    public Order deliver(String actor, Instant now) {
        Step.DELIVER.demand(stand);
        return to(stand.delivered(), payment, now, Event.DELIVERED, actor, null);
    }

    /// A refund is asked for. Until it has ended nothing else can be done; when it has, it is told in the timeline.
    public Order refunding(RefundId refund, Step step) {
        step.demand(stand);
        return with(stand.refunding(refund), payment, timeline);
    }

    /// The provider has refused to give the money back: everything is as it was.
    public Order unrefunded(Refund failed, Instant now) {
        var event = failed.purpose() == Refund.Purpose.CANCELLATION ? Event.CANCELLATION_FAILED : Event.REFUND_FAILED;
        return to(stand.unrefunded(), payment, now, event, failed.actor(), failed.failureCode());
    }

    /// The money is back; what it was for has come true.
    public Order refunded(Refund given, Instant now) {
        return given.purpose() == Refund.Purpose.CANCELLATION
                ? to(stand.cancelled(), payment, now, Event.CANCELLED, given.actor(), given.reason())
                : to(stand.refunded(), payment, now, Event.REFUNDED, given.actor(), given.reason());
    }

    Order edit(@Nullable String newNote, Address address, String actor, Instant now, String what) {
        Step.EDIT.demand(stand);
        return new Order(
                id,
                number,
                cart,
                customer,
                stand,
                new Buyer(buyer.email(), address, buyer.shippingMethod()),
                newNote,
                lines,
                amounts,
                payment,
                extended(TimelineEntry.of(now, Event.EDITED, actor, what)),
                version + 1,
                createdAt);
    }

    /// The provider said something that decides nothing.
    Order waiting(Payment undecided) {
        return with(version, stand, undecided, timeline);
    }

    /// As it was kept: another change may have come in between.
    Order atVersion(int kept) {
        return with(kept, stand, payment, timeline);
    }

    private Order to(Stand next, Payment after, Instant now, Event event, String actor, @Nullable String detail) {
        return with(next, after, extended(TimelineEntry.of(now, event, actor, detail)));
    }

    private List<TimelineEntry> extended(TimelineEntry entry) {
        var longer = new ArrayList<>(timeline);
        longer.add(entry);
        return List.copyOf(longer);
    }

    private Order with(Stand next, Payment after, List<TimelineEntry> told) {
        return with(version + 1, next, after, told);
    }

    private Order with(int nextVersion, Stand next, Payment after, List<TimelineEntry> told) {
        return new Order(
                id, number, cart, customer, next, buyer, note, lines, amounts, after, told, nextVersion, createdAt);
    }
}
