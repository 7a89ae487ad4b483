package dev.cartwright.payment.simulator;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of the ledger: a payment has reached a state. The first line of a payment carries what was asked for, and
/// the later ones repeat it. A payment that was closed before anybody asked for it has neither amount nor token.
///
/// @param amount minor units
/// @param token the test card
/// @param code why it was declined
/// @param decideAt when a `processing` payment is decided, also across a restart
public record LedgerEntry(
        String payment,
        LedgerState state,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String token,
        @Nullable String returnUrl,
        @Nullable String code,
        @Nullable Instant decideAt,
        Instant at) {

    static LedgerEntry asked(PaymentOrder order, Instant now, Instant later) {
        var course = order.token().course();
        return new LedgerEntry(
                order.id(),
                course.first(),
                order.amount(),
                order.currency(),
                order.token().text(),
                order.returnUrl(),
                course.first() == LedgerState.DECLINED ? course.code() : null,
                course.first() == LedgerState.PROCESSING ? later : null,
                now);
    }

    /// Closed before it was ever asked for, so that a late request finds the door shut.
    static LedgerEntry tombstone(String payment, Instant now) {
        return new LedgerEntry(payment, LedgerState.VOIDED, null, null, null, null, null, null, now);
    }

    LedgerEntry voided(Instant now) {
        return to(LedgerState.VOIDED, null, now);
    }

    LedgerEntry refused(Instant now) {
        return to(LedgerState.DECLINED, "authentication_failed", now);
    }

    /// What its token says comes after the step or the wait.
    LedgerEntry concluded(Instant now) {
        return to(course().last(), course().code(), now);
    }

    boolean isDue(Instant now) {
        return state == LedgerState.PROCESSING && decideAt != null && !decideAt.isAfter(now);
    }

    boolean isFor(PaymentOrder order) {
        return isTombstone()
                || (Objects.equals(amount, order.amount())
                        && Objects.equals(currency, order.currency())
                        && Objects.equals(token, order.token().text())
                        && Objects.equals(returnUrl, order.returnUrl()));
    }

    /// How often the shop is told of its decision.
    int webhooks() {
        return isTombstone() ? 0 : course().webhooks();
    }

    /// The provider's own id of the charge: a payment has at most one, so it follows from the payment's id.
    String reference() {
        return "ch_" + payment.substring(payment.indexOf('_') + 1);
    }

    /// Where its shopper came from.
    ///
    /// @throws Refusal if nobody has asked for it, so that it has no shopper
    String shopUrl() {
        if (returnUrl == null) {
            throw Refusal.notFound();
        }
        return returnUrl;
    }

    private boolean isTombstone() {
        return token == null;
    }

    private Course course() {
        return Token.named(String.valueOf(token)).orElseThrow().course();
    }

    private LedgerEntry to(LedgerState next, @Nullable String why, Instant now) {
        return new LedgerEntry(payment, next, amount, currency, token, returnUrl, why, null, now);
    }
}
