package dev.cartwright.fulfilment;

import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CancellationId;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.order.Order;
import dev.cartwright.order.Orders;
import dev.cartwright.order.RefundView;
import dev.cartwright.order.Step;
import dev.cartwright.payment.PaymentProvider;
import dev.cartwright.payment.Refund;
import dev.cartwright.payment.RefundAnswer;
import dev.cartwright.payment.Refunds;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.once.Story;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Giving money back.
@ApplicationScoped
class RefundService {
    /// By then the request itself has ended, one way or the other, or its process is dead.
    static final Duration RECONCILED_AFTER = Duration.ofSeconds(10);

    private final Orders orders;
    private final Refunds refunds;
    private final CancellationStore cancellations;
    private final PaymentProvider provider;
    private final RefundSettlementService settlement;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    RefundService(
            Orders orders,
            Refunds refunds,
            CancellationStore cancellations,
            PaymentProvider provider,
            RefundSettlementService settlement,
            Audit audit,
            Once once,
            Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.cancellations = cancellations;
        this.provider = provider;
        this.settlement = settlement;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /// The whole refund. Not transactional itself: each phase commits, so a crash in between is finished by a repeat
    // with
    /// the same key or by [RefundReconciliation].
    Answer refund(
            OrderId order,
            @Nullable String reason,
            Door door,
            Optional<OnceKey> key,
            Optional<IfMatch> ifMatch,
            Caller caller) {
        Permissions.demand(caller, Act.REFUND_ORDER);
        orders.demand(order, caller);
        var id = RefundId.at(clock.instant());
        return once.phased(
                key,
                new Story<Refund, RefundAnswer>(
                        door.resumePoint(id),
                        () -> intend(id, order, reason, ifMatch, caller),
                        this::intendedBefore,
                        refund -> provider.refund(refund.request()),
                        (refund, said) -> settlement.settle(refund, said, door, caller)));
    }

    /// Commit 1: the refund is intended, and nothing else can be done with the order.
    @Transactional
    Refund intend(RefundId id, OrderId order, @Nullable String reason, Optional<IfMatch> ifMatch, Caller caller) {
        Permissions.demand(caller, Act.REFUND_ORDER);
        var before = orders.demand(order, caller);
        ifMatch.ifPresent(match -> match.demand(before.version()));
        var refund =
                Refund.intended(id, before.payment(), Refund.Purpose.REFUND, reason, caller.actor(), clock.instant());
        var after = intend(before, refund, Step.REFUND);
        audit.wrote(caller, Act.REFUND_ORDER, order, Standing.of(before), Standing.of(after));
        return refund;
    }

    /// Commit 1 of cancelling an order that was paid.
    @Transactional(Transactional.TxType.MANDATORY)
    Refund intendCancellation(RefundId id, Order before, @Nullable String reason, Caller caller) {
        Permissions.demand(caller, Act.CANCEL_ORDER);
        var now = clock.instant();
        var refund = Refund.intended(id, before.payment(), Refund.Purpose.CANCELLATION, reason, caller.actor(), now);
        var after = intend(before, refund, Step.CANCEL);
        cancellations.insert(new Cancellation(CancellationId.at(now), before.id(), id, reason, caller.actor(), now));
        audit.wrote(caller, Act.CANCEL_ORDER, before.id(), Standing.of(before), Standing.of(after));
        return refund;
    }

    private Order intend(Order before, Refund refund, Step step) {
        var after = orders.move(before, before.refunding(refund.id(), step));
        refunds.intend(refund, clock.instant().plus(RECONCILED_AFTER));
        return after;
    }

    Page<RefundView> list(OrderId id, Caller caller) {
        var order = orders.demand(id, caller);
        return Page.whole(refunds.of(order.id()).stream().map(RefundView::of).toList());
    }

    private Refund intendedBefore(String resumePoint) {
        return Door.refund(resumePoint).flatMap(refunds::find).orElseThrow();
    }
}
