package dev.cartwright.fulfilment;

import dev.cartwright.audit.Audit;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CancellationId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.order.Lifecycle;
import dev.cartwright.order.Order;
import dev.cartwright.order.OrderProblem;
import dev.cartwright.order.Orders;
import dev.cartwright.order.Step;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentProvider;
import dev.cartwright.payment.Refund;
import dev.cartwright.payment.RefundAnswer;
import dev.cartwright.payment.Refunds;
import dev.cartwright.platform.http.Answer;
import dev.cartwright.platform.http.Answers;
import dev.cartwright.platform.http.IfMatch;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.once.Once;
import dev.cartwright.platform.once.OnceKey;
import dev.cartwright.platform.once.Story;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cancelling orders: what was paid goes back first; what was not is voided at the provider, so that no late payment
/// can come.
@ApplicationScoped
class CancellationService {
    private final Orders orders;
    private final Refunds refunds;
    private final CancellationStore cancellations;
    private final RefundService refunding;
    private final RefundSettlementService settlement;
    private final PaymentProvider provider;
    private final Audit audit;
    private final Answers answers;
    private final Once once;
    private final Clock clock;

    CancellationService(
            Orders orders,
            Refunds refunds,
            CancellationStore cancellations,
            RefundService refunding,
            RefundSettlementService settlement,
            PaymentProvider provider,
            Audit audit,
            Answers answers,
            Once once,
            Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.cancellations = cancellations;
        this.refunding = refunding;
        this.settlement = settlement;
        this.provider = provider;
        this.audit = audit;
        this.answers = answers;
        this.once = once;
        this.clock = clock;
    }

    /// What is being cancelled, and what its provider said.
    private sealed interface Course {}

    private record Paid(Refund refund) implements Course {}

    private record Unpaid(Order order) implements Course {}

    private sealed interface Said {}

    private record OfRefund(RefundAnswer answer) implements Said {}

    private record OfPayment(PaymentAnswer answer) implements Said {}

    /// The whole cancellation. Not transactional itself: each phase commits, so a crash in between is finished by a
    /// repeat with the same key or by reconciliation.
    Answer cancel(
            OrderId order,
            @Nullable String reason,
            Door door,
            Optional<OnceKey> key,
            Optional<IfMatch> ifMatch,
            Caller caller) {
        Permissions.demand(caller, Act.CANCEL_ORDER);
        orders.demand(order, caller);
        var id = RefundId.at(clock.instant());
        return once.phased(
                key,
                new Story<Course, Said>(
                        door.resumePoint(id),
                        () -> begin(id, order, reason, door, ifMatch, caller),
                        point -> begunBefore(point, order, caller),
                        this::ask,
                        (course, said) -> end(course, said, reason, door, caller)));
    }

    /// Commit 1.
    @Transactional
    Course begin(
            RefundId id, OrderId order, @Nullable String reason, Door door, Optional<IfMatch> ifMatch, Caller caller) {
        Permissions.demand(caller, Act.CANCEL_ORDER);
        var before = orders.demand(order, caller);
        ifMatch.ifPresent(match -> match.demand(before.version()));
        if (before.isPending()) {
            Step.CANCEL.demand(before.stand());
            return new Unpaid(before);
        }
        if (door == Door.REMOVAL) {
            throw OrderProblem.ILLEGAL_TRANSITION
                    .because("The order was paid: POST a cancellation (/orders/" + order + "/cancellations) instead.")
                    .with("state", before.state().text())
                    .with("allowed", Step.allowed(before.stand()));
        }
        return new Paid(refunding.intendCancellation(id, before, reason, caller));
    }

    private Course begunBefore(String resumePoint, OrderId order, Caller caller) {
        return Door.refund(resumePoint)
                .flatMap(refunds::find)
                .<Course>map(Paid::new)
                .orElseGet(() -> new Unpaid(orders.demand(order, caller)));
    }

    private Said ask(Course course) {
        return switch (course) {
            case Paid(var refund) -> new OfRefund(provider.refund(refund.request()));
            case Unpaid(var order) ->
                new OfPayment(provider.voidPayment(order.payment().id()));
        };
    }

    /// Commit 2, with the answer.
    @Transactional
    Answer end(Course course, Said said, @Nullable String reason, Door door, Caller caller) {
        if (course instanceof Paid(var refund) && said instanceof OfRefund(var answer)) {
            return settlement.settle(refund, answer, door, caller);
        }
        if (course instanceof Unpaid(var order) && said instanceof OfPayment(var answer)) {
            return unpaid(order, answer, reason, door, caller);
        }
        throw new IllegalStateException("an answer to another question");
    }

    private Answer unpaid(Order before, PaymentAnswer said, @Nullable String reason, Door door, Caller caller) {
        var after = orders.cancelUnpaid(before, said, caller, reason);
        if (after.isPending()) {
            throw CommonProblem.BUSY.because("The payment provider does not answer; nothing was done.");
        }
        if (after.lifecycle() != Lifecycle.CANCELLED) {
            return answers.problem(CommonProblem.CONFLICT.because(
                    "It was paid for in the same moment and stands; cancel it once more to give the money back."));
        }
        var now = clock.instant();
        var cancellation = new Cancellation(CancellationId.at(now), before.id(), null, reason, caller.actor(), now);
        cancellations.insert(cancellation);
        audit.wrote(caller, Act.CANCEL_ORDER, before.id(), Standing.of(before), Standing.of(after));
        return switch (door) {
            case CANCELLATION, REFUND ->
                answers.created(door.location(before.id()), CancellationView.of(cancellation, List.of()));
            case STATE -> answers.ok(orders.view(after, caller), after.version());
            case REMOVAL -> Answer.noContent();
        };
    }

    Page<CancellationView> list(OrderId id, Caller caller) {
        var order = orders.demand(id, caller);
        var given = refunds.of(order.id());
        return Page.whole(cancellations.of(order.id()).stream()
                .map(cancellation -> CancellationView.of(cancellation, given))
                .toList());
    }
}
