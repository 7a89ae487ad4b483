package dev.cartwright.order;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.payment.Payment;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentState;
import dev.cartwright.payment.Payments;
import dev.cartwright.payment.ReconciliationFigures;
import dev.cartwright.platform.db.Retries;
import dev.cartwright.platform.process.Regular;
import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Measured;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Finishes purchases that were cut off: asks the provider how the payment of every order stands that has been
/// pending for a while, and settles it accordingly. An order that the provider never heard of is voided there first,
/// so that a late authorisation cannot succeed, and then cancelled. Without an answer nothing is cancelled.
@Singleton
class Reconciliation implements Measured {
    /// How long a shopper may take for a step at the provider (3-D Secure).
    static final Duration ACTION_WITHIN = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    /// How long one look keeps other nodes away, and so how soon an undecided order is looked at again.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private static final int AT_A_TIME = 20;

    private final OrderStore store;
    private final OrderBookService orders;
    private final Payments payments;
    private final SettlementService settlement;
    private final Provider provider;
    private final Clock clock;
    private final ReconciliationFigures figures;

    Reconciliation(
            OrderStore store,
            OrderBookService orders,
            Payments payments,
            SettlementService settlement,
            Provider provider,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.payments = payments;
        this.settlement = settlement;
        this.provider = provider;
        this.clock = clock;
        this.figures = new ReconciliationFigures("order", store::countUnsettled);
    }

    @Override
    public void describe(Figures all) {
        figures.describe(all);
    }

    @Regular
    @Scheduled(
            every = "2s",
            delayed = "0s",
            identity = "reconciliation",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var due = store.claimUnsettled(clock.instant().plus(LOOK_AGAIN), AT_A_TIME);
        due.forEach(id -> settle(id));
    }

    /// Looks at one payment's order at once: its provider says that there is news. An unknown payment is no news, and
    /// none is that of a purchase which is still waiting for its own answer.
    void look(PaymentId payment) {
        payments.find(payment)
                .filter(found -> !found.state().isFinal() && !isBeingBought(found))
                .flatMap(found -> orders.find(found.order()))
                .filter(Order::isPending)
                .ifPresent(this::settle);
    }

    private void settle(OrderId id) {
        try {
            orders.find(id).filter(Order::isPending).ifPresent(this::settle);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s could not be reconciled; it is looked at again", id);
        }
    }

    private void settle(Order order) {
        var said = decided(order);
        if (Retries.onConflict(() -> settlement.settleUnattended(order, said))) {
            figures.settled();
        }
    }

    private PaymentAnswer decided(Order order) {
        var said = provider.find(order);
        return switch (said) {
            case PaymentAnswer.Unknown() -> provider.voidPayment(order);
            case PaymentAnswer.ActionRequired ignored -> isTooLate(order) ? provider.voidPayment(order) : said;
            case PaymentAnswer.Captured ignored -> said;
            case PaymentAnswer.Declined ignored -> said;
            case PaymentAnswer.Voided ignored -> said;
            case PaymentAnswer.Processing ignored -> said;
            case PaymentAnswer.NoAnswer ignored -> said;
        };
    }

    private boolean isBeingBought(Payment payment) {
        return payment.state() == PaymentState.INTENDED
                && payment.order().moment().plus(OrderService.RECONCILED_AFTER).isAfter(clock.instant());
    }

    private boolean isTooLate(Order order) {
        return order.createdAt().plus(ACTION_WITHIN).isBefore(clock.instant());
    }
}
