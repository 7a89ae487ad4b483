package dev.cartwright.fulfilment;

import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.order.OrderEvent;
import dev.cartwright.order.Orders;
import dev.cartwright.platform.events.StoredEvent;
import dev.cartwright.platform.events.Subscription;
import dev.cartwright.platform.mail.Message;
import dev.cartwright.platform.mail.Outbox;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/// Tells the customer what has become of the order: shipped, cancelled by staff, or its money given back. The event
/// carries no address: it is read here, when it is needed.
@Singleton
class FulfilmentSubscriptions implements Subscription {
    private final Orders orders;
    private final Outbox outbox;
    private final Letter shipped;
    private final Letter cancelled;
    private final Letter refunded;

    /// What is written about one kind of event; `%s` is the order's number.
    private record Letter(String subject, Template text, Template html) {}

    FulfilmentSubscriptions(
            Orders orders,
            Outbox outbox,
            @Location("mail/order-shipped.txt") Template shippedText,
            @Location("mail/order-shipped.html") Template shippedHtml,
            @Location("mail/order-cancelled.txt") Template cancelledText,
            @Location("mail/order-cancelled.html") Template cancelledHtml,
            @Location("mail/order-refunded.txt") Template refundedText,
            @Location("mail/order-refunded.html") Template refundedHtml) {
        this.orders = orders;
        this.outbox = outbox;
        shipped = new Letter("Your order %s is on its way", shippedText, shippedHtml);
        cancelled = new Letter("Your order %s is cancelled", cancelledText, cancelledHtml);
        refunded = new Letter("Your money for order %s", refundedText, refundedHtml);
    }

    @Override
    public String name() {
        return "order-progress-mail";
    }

    @Override
    public Set<String> types() {
        return Set.of(OrderEvent.OrderShipped.TYPE, OrderEvent.OrderRefunded.TYPE, OrderEvent.OrderCancelled.TYPE);
    }

    @Override
    public void handle(StoredEvent event) throws Exception {
        var letter = letter(event);
        if (letter.isEmpty()) {
            return;
        }
        var order = OrderId.parse(event.aggregate())
                .flatMap(orders::find)
                .map(found -> orders.view(found, Caller.SYSTEM))
                .orElseThrow();
        outbox.send(new Message(
                event.id().text(),
                order.email(),
                letter.get().subject().formatted(order.number()),
                letter.get().text().data("order", order).render(),
                letter.get().html().data("order", order).render()));
    }

    /// Of an order whose payment came to nothing the buyer knows already: he was told at once.
    private Optional<Letter> letter(StoredEvent event) {
        return switch (event.type()) {
            case OrderEvent.OrderShipped.TYPE -> Optional.of(shipped);
            case OrderEvent.OrderRefunded.TYPE -> Optional.of(refunded);
            case OrderEvent.OrderCancelled.TYPE ->
                OrderEvent.OrderCancelled.REQUESTED.equals(
                                event.body().path("reason").asText())
                        ? Optional.of(cancelled)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
