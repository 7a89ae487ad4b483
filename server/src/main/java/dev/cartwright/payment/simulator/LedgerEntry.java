package dev.cartwright.payment.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of the ledger: a payment has reached a state. The first line of a payment carries what was asked for, and
/// the later ones repeat it. A payment that was closed before anybody asked for it has neither amount nor token.
///
/// @param amount minor units
/// @param token the test card
/// @param notificationUrl where its webhooks go; absent if the merchant did not say
/// @param code why it was declined
/// @param decideAt when a `processing` payment is decided, also across a restart
/// @param refunds every refund that was asked for so far and recorded; absent if there is none
public record LedgerEntry(
        String payment,
        LedgerState state,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String token,
        @Nullable String returnUrl,
        @Nullable String notificationUrl,
        @Nullable String code,
        @Nullable Instant decideAt,
        @Nullable List<LedgerRefund> refunds,
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
                order.notificationUrl(),
                course.first() == LedgerState.DECLINED ? course.code() : null,
                course.first() == LedgerState.PROCESSING ? later : null,
                null,
                now);
    }

    /// Closed before it was ever asked for, so that a late request finds the door shut.
    static LedgerEntry tombstone(String payment, Instant now) {
        return new LedgerEntry(payment, LedgerState.VOIDED, null, null, null, null, null, null, null, null, now);
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

    /// With one more refund: given, or refused if the token says so.
    ///
    /// @throws Refusal if there is not so much to give back
    LedgerEntry refunding(RefundOrder order, Instant now) {
        if (state != LedgerState.CAPTURED || amount == null) {
            throw new Refusal(409, RefundView.NOT_CAPTURED, "No money of this payment was taken.");
        }
        if (order.amount() > amount - refunded()) {
            throw new Refusal(409, RefundView.TOO_MUCH, "Not so much of this payment is left to give back.");
        }
        var all = new ArrayList<>(refundsOrNone());
        all.add(new LedgerRefund(order.id(), order.amount(), course().refundCode(), now));
        return new LedgerEntry(
                payment,
                state,
                amount,
                currency,
                token,
                returnUrl,
                notificationUrl,
                code,
                decideAt,
                List.copyOf(all),
                now);
    }

    Optional<LedgerRefund> refund(String id) {
        return refundsOrNone().stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /// How much of it went back, in minor units.
    public long refunded() {
        return refundsOrNone().stream()
                .filter(LedgerRefund::wasGiven)
                .mapToLong(LedgerRefund::amount)
                .sum();
    }

    /// Whether `earlier` may be followed by this line: a decided payment changes by its refunds alone.
    boolean mayFollow(LedgerEntry earlier) {
        return !earlier.state().isDecided()
                || (state == earlier.state
                        && Objects.equals(amount, earlier.amount)
                        && refundsOrNone().size() > earlier.refundsOrNone().size()
                        && refundsOrNone()
                                .subList(0, earlier.refundsOrNone().size())
                                .equals(earlier.refundsOrNone()));
    }

    private List<LedgerRefund> refundsOrNone() {
        return refunds == null ? List.of() : refunds;
    }

    boolean isDue(Instant now) {
        return state == LedgerState.PROCESSING && decideAt != null && !decideAt.isAfter(now);
    }

    /// Whoever repeats the request may want to hear of it elsewhere: another server of the same shop. The first one is
    /// told.
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

    /// How the simulator talks about its refunds.
    Course.Manner refundManner() {
        return isTombstone() ? Course.Manner.PROMPT : course().refundManner();
    }

    private Course course() {
        return Token.named(String.valueOf(token)).orElseThrow().course();
    }

    private LedgerEntry to(LedgerState next, @Nullable String why, Instant now) {
        return new LedgerEntry(
                payment, next, amount, currency, token, returnUrl, notificationUrl, why, null, refunds, now);
    }
}
