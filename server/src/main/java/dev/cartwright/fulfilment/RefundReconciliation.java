package dev.cartwright.fulfilment;

import dev.cartwright.payment.PaymentProvider;
import dev.cartwright.payment.ReconciliationFigures;
import dev.cartwright.payment.Refund;
import dev.cartwright.payment.Refunds;
import dev.cartwright.platform.db.Retries;
import dev.cartwright.platform.process.Regular;
import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Measured;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Finishes refunds that were cut off: asks the provider again for every one that has been pending for a while, under
/// the same id, so that no money goes back twice. Without an answer nothing is decided.
@Singleton
class RefundReconciliation implements Measured {
    private static final Logger LOG = Logger.getLogger(RefundReconciliation.class);
    /// How long one look keeps other nodes away, and so how soon an undecided refund is looked at again.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private static final int AT_A_TIME = 20;

    private final Refunds refunds;
    private final RefundSettlementService settlement;
    private final PaymentProvider provider;
    private final Clock clock;
    private final ReconciliationFigures figures;

    RefundReconciliation(Refunds refunds, RefundSettlementService settlement, PaymentProvider provider, Clock clock) {
        this.refunds = refunds;
        this.settlement = settlement;
        this.provider = provider;
        this.clock = clock;
        this.figures = new ReconciliationFigures("refund", refunds::countPending);
    }

    @Override
    public void describe(Figures all) {
        figures.describe(all);
    }

    @Regular
    @Scheduled(
            every = "2s",
            delayed = "0s",
            identity = "refund-reconciliation",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        refunds.claimDue(clock.instant().plus(LOOK_AGAIN), AT_A_TIME).forEach(this::settle);
    }

    private void settle(Refund refund) {
        try {
            var said = provider.refund(refund.request());
            if (Retries.onConflict(() -> settlement.settleUnattended(refund, said))) {
                figures.settled();
            }
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s could not be settled; it is looked at again", refund.id());
        }
    }
}
