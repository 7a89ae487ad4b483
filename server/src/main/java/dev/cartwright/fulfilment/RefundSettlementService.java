package dev.cartwright.fulfilment;

import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.order.Order;
import dev.cartwright.order.OrderEvent;
import dev.cartwright.order.OrderProblem;
import dev.cartwright.order.Orders;
import dev.cartwright.order.RefundView;
import dev.cartwright.payment.Refund;
import dev.cartwright.payment.RefundAnswer;
import dev.cartwright.payment.RefundState;
import dev.cartwright.payment.Refunds;
import dev.cartwright.platform.events.Events;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.once.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// Brings a refund to its end by what the provider said, and its order with it. The request and reconciliation come
/// here, possibly at once and on several nodes: the first one settles, the others tell how it stands.
@ApplicationScoped
class RefundSettlementService {
    private final Orders orders;
    private final Refunds refunds;
    private final CancellationStore cancellations;
    private final Inventory inventory;
    private final Events events;
    private final Answers answers;
    private final Once once;
    private final Clock clock;

    RefundSettlementService(
            Orders orders,
            Refunds refunds,
            CancellationStore cancellations,
            Inventory inventory,
            Events events,
            Answers answers,
            Once once,
            Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.cancellations = cancellations;
        this.inventory = inventory;
        this.events = events;
        this.answers = answers;
        this.once = once;
        this.clock = clock;
    }

    /// Commit 2 of giving money back, with its answer.
    @Transactional
    Answer settle(Refund asked, RefundAnswer said, Door door, Caller caller) {
        return answer(apply(asked, said, caller), door, caller);
    }

    /// Nobody waits for this one, but the request may be repeated: its key gets the answer.
    ///
    /// @return whether the refund has come to its end
    @Transactional
    boolean settleUnattended(Refund asked, RefundAnswer said) {
        var refund = apply(asked, said, Caller.SYSTEM);
        if (refund.isPending()) {
            return false;
        }
        var doors = refund.purpose() == Refund.Purpose.REFUND
                ? List.of(Door.REFUND, Door.STATE)
                : List.of(Door.CANCELLATION, Door.STATE);
        doors.forEach(door -> once.answer(door.resumePoint(refund.id()), answer(refund, door, Caller.SYSTEM)));
        return true;
    }

    private Refund apply(Refund asked, RefundAnswer said, Caller caller) {
        var refund = asked.after(said);
        // Whoever ends the refund is the one who settles the order; its lock is taken before stock and order.
        if (refund.isPending() || !refunds.settle(refund)) {
            return refunds.find(asked.id()).orElseThrow();
        }
        var order = orders.find(refund.order()).orElseThrow();
        if (refund.state() == RefundState.FAILED) {
            orders.move(order, order.unrefunded(refund, clock.instant()));
        } else {
            given(order, refund, caller);
        }
        return refund;
    }

    private void given(Order order, Refund refund, Caller caller) {
        if (order.isUnsent()) {
            inventory.release(order.id(), caller);
        }
        var after = orders.move(order, order.refunded(refund, clock.instant()));
        events.publish(
                refund.purpose() == Refund.Purpose.REFUND
                        ? OrderEvent.OrderRefunded.of(after, refund.id())
                        : OrderEvent.OrderCancelled.of(after, OrderEvent.OrderCancelled.REQUESTED));
    }

    private Answer answer(Refund refund, Door door, Caller caller) {
        return switch (door) {
            case REFUND -> answers.created(door.location(refund.order()), RefundView.of(refund));
            case CANCELLATION -> refund.state() == RefundState.FAILED ? refused(refund) : cancellation(refund);
            case STATE, REMOVAL -> refund.state() == RefundState.FAILED ? refused(refund) : state(refund, caller);
        };
    }

    private Answer cancellation(Refund refund) {
        var cancellation = cancellations.by(refund.id()).orElseThrow();
        return answers.created(
                Door.CANCELLATION.location(refund.order()), CancellationView.of(cancellation, List.of(refund)));
    }

    private Answer state(Refund refund, Caller caller) {
        OrderId id = refund.order();
        var order = orders.find(id).orElseThrow();
        return answers.ok(orders.view(order, caller), order.version());
    }

    private Answer refused(Refund refund) {
        return answers.problem(OrderProblem.REFUND_FAILED
                .because("The payment provider refused to give the money back (" + refund.failureCode()
                        + "); the order is as it was.")
                .with("code", String.valueOf(refund.failureCode()))
                .with("refundId", refund.id())
                .with("orderId", refund.order()));
    }
}
