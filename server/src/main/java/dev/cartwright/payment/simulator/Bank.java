package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.LedgerState.REQUIRES_ACTION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/// Decides payments. Whoever changes a payment first wins, and everybody else is told how it stands; nobody is told
/// anything that is not on disk.
final class Bank {
    private static final Logger LOG = Logger.getLogger(Bank.class);

    private final Ledger ledger;
    private final Duration decisionTakes;
    private final Consumer<LedgerEntry> onDecision;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulator-timer").factory());

    Bank(Ledger ledger, Duration decisionTakes, Consumer<LedgerEntry> onDecision, Clock clock) {
        this.ledger = ledger;
        this.decisionTakes = decisionTakes;
        this.onDecision = onDecision;
        this.clock = clock;
    }

    /// Takes up what an earlier process has promised to decide.
    void resume() {
        ledger.undecided().forEach(this::scheduleDecision);
    }

    void stop() {
        timer.shutdownNow();
    }

    boolean hasHeardOf(String payment) {
        return ledger.find(payment).isPresent();
    }

    /// @throws Refusal if the id stands for another payment
    Ledger.Change authorise(PaymentOrder order) {
        var change = change(
                order.id(),
                entry -> entry == null ? LedgerEntry.asked(order, now(), now().plus(decisionTakes)) : entry);
        if (!change.known().isFor(order)) {
            throw new Refusal(422, "idempotency_mismatch", "This id was used for another payment.");
        }
        return change;
    }

    /// @throws Refusal if nobody has ever heard of it
    LedgerEntry find(String payment) {
        return changeKnown(payment, entry -> entry);
    }

    /// The shopper approves; that a merchant says the shopper is back counts as much, because a merchant without a
    /// browser has nobody to send to the page. A refusal on the page came first and stands.
    ///
    /// @throws Refusal if nobody has ever heard of it
    LedgerEntry approve(String payment) {
        return changeKnown(payment, entry -> entry.state() == REQUIRES_ACTION ? entry.concluded(now()) : entry);
    }

    /// @throws Refusal if nobody has ever heard of it
    LedgerEntry refuse(String payment) {
        return changeKnown(payment, entry -> entry.state() == REQUIRES_ACTION ? entry.refused(now()) : entry);
    }

    /// Closes the payment for good, also one that nobody has heard of.
    LedgerEntry close(String payment) {
        return change(payment, entry -> {
                    if (entry == null) {
                        return LedgerEntry.tombstone(payment, now());
                    }
                    return entry.state().isDecided() ? entry : entry.voided(now());
                })
                .known();
    }

    /// Gives money back, once for each id.
    ///
    /// @throws Refusal if nobody has ever heard of the payment, if the id stands for another refund, or if there is
    /// not so much to give back
    Ledger.Change refund(String payment, RefundOrder order) {
        var change = change(
                payment,
                entry -> entry == null || entry.refund(order.id()).isPresent() ? entry : entry.refunding(order, now()));
        if (change.known().refund(order.id()).orElseThrow().amount() != order.amount()) {
            throw new Refusal(422, "idempotency_mismatch", "This id was used for another refund.");
        }
        return change;
    }

    private LedgerEntry changeKnown(String payment, UnaryOperator<LedgerEntry> step) {
        return change(payment, entry -> entry == null ? null : step.apply(entry))
                .known();
    }

    private Ledger.Change change(String payment, Ledger.Step step) {
        // A decision that is due comes first, whether its timer has fired or not: time decides, not the timer.
        var change = ledger.change(
                payment, entry -> entry != null && entry.isDue(now()) ? entry.concluded(now()) : step.after(entry));
        if (change.isNew()) {
            var entry = change.known();
            if (entry.state().isDecided()) {
                announce(entry);
            } else {
                scheduleDecision(entry);
            }
        }
        return change;
    }

    /// Of refunds there are no webhooks: the shop repeats the request until it is answered.
    private void announce(LedgerEntry entry) {
        if (entry.refunds() == null) {
            onDecision.accept(entry);
        }
    }

    private void scheduleDecision(LedgerEntry entry) {
        var decideAt = entry.decideAt();
        if (decideAt != null && !timer.isShutdown()) {
            long wait = Math.max(1, Duration.between(now(), decideAt).toMillis());
            var _ = timer.schedule(() -> Thread.startVirtualThread(() -> decide(entry)), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void decide(LedgerEntry entry) {
        try {
            var now = find(entry.payment());
            if (!now.state().isDecided()) {
                scheduleDecision(now);
            }
        } catch (RuntimeException unwritten) {
            // Whoever asks next carries the decision out, or the next start does.
            LOG.warnf(unwritten, "Payment %s could not be decided yet", entry.payment());
        }
    }

    /// Milliseconds, so that an entry is the same before and after it was written.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
