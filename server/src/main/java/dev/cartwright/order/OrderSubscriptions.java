package dev.cartwright.order;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.platform.events.StoredEvent;
import dev.cartwright.platform.events.Subscription;
import dev.cartwright.platform.mail.Message;
import dev.cartwright.platform.mail.Outbox;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.Set;

/// Sends the confirmation when an order is confirmed. The event carries no address: it is read here, when it is needed.
@Singleton
class OrderSubscriptions implements Subscription {
    private final OrderBookService orders;
    private final Outbox outbox;
    private final Template text;
    private final Template html;

    OrderSubscriptions(
            OrderBookService orders,
            Outbox outbox,
            @Location("mail/order-confirmation.txt") Template text,
            @Location("mail/order-confirmation.html") Template html) {
        this.orders = orders;
        this.outbox = outbox;
        this.text = text;
        this.html = html;
    }

    @Override
    public String name() {
        return "order-confirmation-mail";
    }

    @Override
    public Set<String> types() {
        return Set.of(OrderEvent.OrderConfirmed.TYPE);
    }

    @Override
    public void handle(StoredEvent event) throws Exception {
        var order = OrderId.parse(event.aggregate())
                .flatMap(orders::find)
                .map(OrderView::fresh)
                .orElseThrow();
        outbox.send(new Message(
                event.id().text(),
                order.email(),
                "Your order " + order.number(),
                text.data("order", order).render(),
                html.data("order", order).render()));
    }
}
