package dev.cartwright.order;

import dev.cartwright.cart.Carts;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentState;
import dev.cartwright.payment.Payments;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.once.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private final Clock clock;

    SettlementService(
            OrderStore store,
            Carts carts,
            Inventory inventory,
            Payments payments,
            Events events,
            Answers answers,
            Once once,
            Clock clock) {
        this.store = store;
        this.carts = carts;
        this.inventory = inventory;
        this.payments = payments;
        this.events = events;
        this.answers = answers;
        this.once = once;
        this.clock = clock;
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
    ///
    /// @return whether the order has come to its end
    @Transactional
    boolean settleUnattended(Order placed, PaymentAnswer said) {
        var order = apply(placed, said);
        if (order.isPending()) {
            return false;
        }
        once.answer(order.id().text(), purchaseAnswer(order));
        return true;
    }

    /// Somebody has cancelled it before it was paid for: the purchase, if it is repeated, is told so.
    @Transactional(Transactional.TxType.MANDATORY)
    Order cancel(Order placed, PaymentAnswer said, Caller caller, @Nullable String reason) {
        var order = said instanceof PaymentAnswer.Voided || said instanceof PaymentAnswer.Declined
                ? abandoned(placed, said, new Ending(OrderEvent.OrderCancelled.REQUESTED, caller.actor(), reason))
                : apply(placed, said);
        if (!order.isPending()) {
            once.answer(order.id().text(), purchaseAnswer(order));
        }
        return order;
    }

    private Order apply(Order placed, PaymentAnswer said) {
        return switch (said) {
            case PaymentAnswer.Captured captured -> confirmed(placed, captured);
            case PaymentAnswer.Declined(var code) -> abandoned(placed, said, Ending.by(code));
            case PaymentAnswer.Voided() -> abandoned(placed, said, Ending.by("not_completed"));
            case PaymentAnswer.ActionRequired ignored -> waiting(placed, said);
            case PaymentAnswer.Processing ignored -> waiting(placed, said);
            case PaymentAnswer.Unknown(), PaymentAnswer.NoAnswer() -> placed;
        };
    }

    private Order confirmed(Order placed, PaymentAnswer.Captured captured) {
        if (!placed.isPending()) {
            return asItIs(placed.id(), captured);
        }
        var confirmed = placed.confirm(placed.payment().after(captured), clock.instant());
        var version = store.move(placed, confirmed);
        if (version.isEmpty()) {
            return asItIs(placed.id(), captured);
        }
        var order = confirmed.atVersion(version.get());
        payments.record(order.payment());
        events.publish(OrderEvent.OrderConfirmed.of(order));
        return order;
    }

    /// Why an unpaid order ends.
    ///
    /// @param code for programs
    /// @param detail for the timeline
    private record Ending(
            String code, String actor, @Nullable String detail) {
        static Ending by(String code) {
            return new Ending(code, TimelineEntry.SYSTEM, code);
        }
    }

    private Order abandoned(Order placed, PaymentAnswer said, Ending why) {
        // Whoever reopens the cart is the one who settles; locks are taken in the order cart, stock, order.
        if (!placed.isPending() || !carts.reopen(placed.cart(), placed.id())) {
            return asItIs(placed.id(), said);
        }
        inventory.release(placed.id(), Caller.SYSTEM);
        var abandoned = placed.abandon(placed.payment().after(said), why.actor(), clock.instant(), why.detail());
        var version = store.move(placed, abandoned);
        if (version.isEmpty()) {
            throw new IllegalStateException(placed.id() + " was confirmed while its payment came to nothing");
        }
        var order = abandoned.atVersion(version.get());
        payments.record(order.payment());
        events.publish(OrderEvent.OrderCancelled.of(order, why.code()));
        return order;
    }

    private Order waiting(Order placed, PaymentAnswer said) {
        var order = placed.waiting(placed.payment().after(said));
        return payments.record(order.payment()) ? order : asItIs(placed.id(), said);
    }

    private Order asItIs(OrderId id, PaymentAnswer said) {
        var order = payments.of(id).flatMap(payment -> store.find(id, payment)).orElseThrow();
        // Whoever cancels a paid order gives the money back: only a capture that nobody knew of needs a look.
        if (said instanceof PaymentAnswer.Captured
                && order.lifecycle() == Lifecycle.CANCELLED
                && order.payment().state() != PaymentState.CAPTURED) {
            LOG.errorf(
                    "%s is cancelled, but its payment %s was captured",
                    id, order.payment().id());
        }
        return order;
    }

    private Answer purchaseAnswer(Order order) {
        return order.lifecycle() == Lifecycle.CANCELLED
                ? declined(order)
                : answers.created("/api/v1/orders/" + order.id(), OrderView.fresh(order), order.version());
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
