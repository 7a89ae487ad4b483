package dev.cartwright.order;

import dev.cartwright.cart.Carts;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.Payments;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.once.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/// Brings a pending order to its end by what the provider said. The purchase, the shopper's confirmation, the webhook
/// and reconciliation all come here, possibly at once and on several nodes: the first one settles, the others find it
/// settled and tell the truth.
@ApplicationScoped
class SettlementService {
    private static final Logger LOG = Logger.getLogger(SettlementService.class);

    private final OrderStore store;
    private final Carts carts;
    private final Inventory inventory;
    private final Payments payments;
    private final Events events;
    private final Answers answers;
    private final Once once;

    SettlementService(
            OrderStore store,
            Carts carts,
            Inventory inventory,
            Payments payments,
            Events events,
            Answers answers,
            Once once) {
        this.store = store;
        this.carts = carts;
        this.inventory = inventory;
        this.payments = payments;
        this.events = events;
        this.answers = answers;
        this.once = once;
    }

    /// Commit 2 of a purchase, with its answer.
    @Transactional
    Answer settle(Order placed, PaymentAnswer said) {
        return purchaseAnswer(apply(placed, said));
    }

    /// Commit 2 of a confirmation, with its answer.
    @Transactional
    Answer confirm(Order placed, PaymentAnswer said) {
        var order = apply(placed, said);
        return order.lifecycle() == Lifecycle.CANCELLED
                ? declined(order)
                : answers.created("/api/v1/orders/" + order.id(), PaymentView.of(order));
    }

    /// Nobody waits for this one, but the purchase may be repeated: its key gets the answer.
    @Transactional
    void settleUnattended(Order placed, PaymentAnswer said) {
        var order = apply(placed, said);
        if (!order.isPending()) {
            once.answer(order.id().text(), purchaseAnswer(order));
        }
    }

    private Order apply(Order placed, PaymentAnswer said) {
        return switch (said) {
            case PaymentAnswer.Captured captured -> confirmed(placed, captured);
            case PaymentAnswer.Declined(var code) -> abandoned(placed, said, code);
            case PaymentAnswer.Voided() -> abandoned(placed, said, "not_completed");
            case PaymentAnswer.ActionRequired ignored -> waiting(placed, said);
            case PaymentAnswer.Processing ignored -> waiting(placed, said);
            case PaymentAnswer.Unknown(), PaymentAnswer.NoAnswer() -> placed;
        };
    }

    private Order confirmed(Order placed, PaymentAnswer.Captured captured) {
        if (!placed.isPending()) {
            return asItIs(placed.id(), captured);
        }
        var order = placed.confirm(placed.payment().after(captured));
        if (!store.settle(order)) {
            return asItIs(placed.id(), captured);
        }
        payments.record(order.payment());
        events.publish(OrderEvent.OrderConfirmed.of(order));
        return order;
    }

    private Order abandoned(Order placed, PaymentAnswer said, String reason) {
        // Whoever reopens the cart is the one who settles; locks are taken in the order cart, stock, order.
        if (!placed.isPending() || !carts.reopen(placed.cart(), placed.id())) {
            return asItIs(placed.id(), said);
        }
        inventory.release(placed.id(), Caller.SYSTEM);
        var order = placed.abandon(placed.payment().after(said));
        if (!store.settle(order)) {
            throw new IllegalStateException(placed.id() + " was confirmed while its payment came to nothing");
        }
        payments.record(order.payment());
        events.publish(OrderEvent.OrderCancelled.of(order, reason));
        return order;
    }

    private Order waiting(Order placed, PaymentAnswer said) {
        var order = placed.waiting(placed.payment().after(said));
        return payments.record(order.payment()) ? order : asItIs(placed.id(), said);
    }

    private Order asItIs(OrderId id, PaymentAnswer said) {
        var order = payments.of(id).flatMap(payment -> store.find(id, payment)).orElseThrow();
        if (said instanceof PaymentAnswer.Captured && order.lifecycle() == Lifecycle.CANCELLED) {
            LOG.errorf(
                    "%s is cancelled, but its payment %s was captured",
                    id, order.payment().id());
        }
        return order;
    }

    private Answer purchaseAnswer(Order order) {
        return order.lifecycle() == Lifecycle.CANCELLED
                ? declined(order)
                : answers.created("/api/v1/orders/" + order.id(), OrderView.of(order));
    }

    private Answer declined(Order order) {
        var failure = order.payment().failureCode();
        var code = failure == null ? "not_completed" : failure;
        return answers.problem(OrderProblem.PAYMENT_DECLINED
                .because("The payment came to nothing (" + code + "); nothing was charged, and the cart is open again.")
                .with("code", code)
                .with("orderId", order.id()));
    }
}
