package dev.cartwright.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What the shop relies on with every payment provider: the same tests run on each of them.
public interface PaymentProviderContract {
    /// Kinds of cards that every provider's test mode has.
    enum Card {
        GOOD,
        DECLINED,
        WITHOUT_FUNDS,
        NEEDS_SHOPPER,
        REFUSES_REFUNDS
    }

    PaymentProvider provider();

    /// This provider's test token for that kind of card.
    String token(Card card);

    /// Does what a shopper does at the provider's page.
    void approveAt(String actionUrl) throws Exception;

    void refuseAt(String actionUrl) throws Exception;

    default PaymentRequest payment(Card card) {
        return new PaymentRequest(
                PaymentId.at(Instant.now()),
                new Money(1250, Currency.getInstance("USD")),
                token(card),
                "http://127.0.0.1:8080/checkout/return?order=1&step=2");
    }

    @Test
    default void aGoodCardIsCharged() {
        var payment = payment(Card.GOOD);

        var answer = provider().authorise(payment);

        assertThat(answer).isInstanceOf(PaymentAnswer.Captured.class);
        assertThat(provider().find(payment.id())).isEqualTo(answer);
    }

    @Test
    default void aRepeatedPaymentIsTheSameCharge() {
        var payment = payment(Card.GOOD);
        var first = provider().authorise(payment);

        assertThat(provider().authorise(payment)).isEqualTo(first);
        assertThat(provider().confirm(payment.id())).isEqualTo(first);
    }

    @Test
    default void twoPaymentsAreTwoCharges() {
        assertThat(provider().authorise(payment(Card.GOOD)))
                .isNotEqualTo(provider().authorise(payment(Card.GOOD)));
    }

    @Test
    default void anotherAmountUnderTheSameIdChangesNothing() {
        var payment = payment(Card.GOOD);
        var first = provider().authorise(payment);
        var dearer = new PaymentRequest(
                payment.id(), new Money(9900, payment.amount().currency()), payment.token(), payment.returnUrl());

        assertThat(provider().authorise(dearer)).isEqualTo(new PaymentAnswer.NoAnswer());
        assertThat(provider().find(payment.id())).isEqualTo(first);
    }

    @Test
    default void aDeclineSaysWhyAndStays() {
        var refused = payment(Card.DECLINED);
        var poor = payment(Card.WITHOUT_FUNDS);

        assertThat(provider().authorise(refused)).isEqualTo(new PaymentAnswer.Declined("card_declined"));
        assertThat(provider().authorise(poor)).isEqualTo(new PaymentAnswer.Declined("insufficient_funds"));
        assertThat(provider().authorise(refused)).isEqualTo(new PaymentAnswer.Declined("card_declined"));
        assertThat(provider().find(poor.id())).isEqualTo(new PaymentAnswer.Declined("insufficient_funds"));
    }

    @Test
    default void aPaymentThatNobodyAskedForIsUnknown() {
        var id = PaymentId.at(Instant.now());

        assertThat(provider().find(id)).isEqualTo(new PaymentAnswer.Unknown());
        assertThat(provider().confirm(id)).isEqualTo(new PaymentAnswer.Unknown());
    }

    @Test
    default void aClosedPaymentCannotBeChargedLater() {
        var payment = payment(Card.GOOD);

        assertThat(provider().voidPayment(payment.id())).isEqualTo(new PaymentAnswer.Voided());
        assertThat(provider().authorise(payment)).isEqualTo(new PaymentAnswer.Voided());
        assertThat(provider().find(payment.id())).isEqualTo(new PaymentAnswer.Voided());
    }

    @Test
    default void closingTellsWhatWasDecidedBefore() {
        var charged = payment(Card.GOOD);
        var declined = payment(Card.DECLINED);
        var charge = provider().authorise(charged);
        var decline = provider().authorise(declined);

        assertThat(provider().voidPayment(charged.id())).isEqualTo(charge);
        assertThat(provider().voidPayment(declined.id())).isEqualTo(decline);
        assertThat(provider().find(charged.id())).isEqualTo(charge);
    }

    @Test
    default void aRefundGivesTheMoneyBackOnce() {
        var payment = payment(Card.GOOD);
        var charge = provider().authorise(payment);
        var refund = refund(payment, payment.amount());

        var answer = provider().refund(refund);

        assertThat(answer).isInstanceOf(RefundAnswer.Refunded.class);
        assertThat(provider().refund(refund)).isEqualTo(answer);
        assertThat(provider().find(payment.id())).isEqualTo(charge);
        assertThat(provider().voidPayment(payment.id())).isEqualTo(charge);
    }

    @Test
    default void neverMoreGoesBackThanWasTaken() {
        var payment = payment(Card.GOOD);
        provider().authorise(payment);
        var cent = new Money(1, payment.amount().currency());
        var most = payment.amount().minus(cent);

        assertThat(provider().refund(refund(payment, payment.amount().plus(cent))))
                .isInstanceOf(RefundAnswer.Refused.class);
        assertThat(provider().refund(refund(payment, most))).isInstanceOf(RefundAnswer.Refunded.class);
        assertThat(provider().refund(refund(payment, most))).isInstanceOf(RefundAnswer.Refused.class);
        assertThat(provider().refund(refund(payment, cent))).isInstanceOf(RefundAnswer.Refunded.class);
        assertThat(provider().refund(refund(payment, cent))).isInstanceOf(RefundAnswer.Refused.class);
    }

    @Test
    default void anotherAmountUnderTheSameRefundMovesNothing() {
        var payment = payment(Card.GOOD);
        provider().authorise(payment);
        var refund = refund(payment, new Money(100, payment.amount().currency()));
        var first = provider().refund(refund);
        var dearer = new RefundRequest(refund.id(), payment.id(), payment.amount());

        assertThat(provider().refund(dearer)).isEqualTo(new RefundAnswer.Pending());
        assertThat(provider().refund(refund)).isEqualTo(first);
    }

    @Test
    default void whatWasNotTakenIsNotGivenBack() {
        var unknown = payment(Card.GOOD);
        var declined = payment(Card.DECLINED);
        var voided = payment(Card.GOOD);
        provider().authorise(declined);
        provider().voidPayment(voided.id());

        assertThat(Stream.of(unknown, declined, voided)
                        .map(payment -> provider().refund(refund(payment, payment.amount()))))
                .allMatch(RefundAnswer.Refused.class::isInstance);
    }

    @Test
    default void aRefusedRefundSaysWhyAndStays() {
        var payment = payment(Card.REFUSES_REFUNDS);
        provider().authorise(payment);
        var refund = refund(payment, payment.amount());

        var answer = provider().refund(refund);

        assertThat(answer).isEqualTo(new RefundAnswer.Refused("expired_or_canceled_card"));
        assertThat(provider().refund(refund)).isEqualTo(answer);
    }

    @Test
    default void fiftyEqualRefundsAtOnceAreOne() throws Exception {
        var payment = payment(Card.GOOD);
        provider().authorise(payment);
        var refund = refund(payment, payment.amount());
        Callable<RefundAnswer> giveBack = () -> provider().refund(refund);

        var answers = atOnce(Stream.generate(() -> giveBack).limit(50).toList());

        assertThat(answers).allMatch(RefundAnswer.Refunded.class::isInstance);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    default void ofFiftyWholeRefundsAtOnceOneIsGiven() throws Exception {
        var payment = payment(Card.GOOD);
        provider().authorise(payment);
        Callable<RefundAnswer> giveBack = () -> provider().refund(refund(payment, payment.amount()));

        var answers = atOnce(Stream.generate(() -> giveBack).limit(50).toList());

        assertThat(answers.stream().filter(RefundAnswer.Refunded.class::isInstance))
                .hasSize(1);
        assertThat(answers.stream().filter(RefundAnswer.Refused.class::isInstance))
                .hasSize(49);
    }

    @Test
    default void aShopperWhoApprovesIsCharged() throws Exception {
        var payment = payment(Card.NEEDS_SHOPPER);

        approveAt(actionOf(provider().authorise(payment)));

        assertThat(provider().confirm(payment.id())).isInstanceOf(PaymentAnswer.Captured.class);
        assertThat(provider().find(payment.id())).isInstanceOf(PaymentAnswer.Captured.class);
    }

    @Test
    default void aShopperWhoRefusesIsNotCharged() throws Exception {
        var payment = payment(Card.NEEDS_SHOPPER);

        refuseAt(actionOf(provider().authorise(payment)));

        assertThat(provider().confirm(payment.id())).isInstanceOf(PaymentAnswer.Declined.class);
        assertThat(provider().find(payment.id())).isInstanceOf(PaymentAnswer.Declined.class);
    }

    @Test
    default void whatWaitsForTheShopperCanBeClosed() {
        var payment = payment(Card.NEEDS_SHOPPER);
        var asked = provider().authorise(payment);
        assertThat(provider().find(payment.id())).isEqualTo(asked);

        assertThat(provider().voidPayment(payment.id())).isEqualTo(new PaymentAnswer.Voided());
        assertThat(provider().confirm(payment.id())).isEqualTo(new PaymentAnswer.Voided());
    }

    @Test
    default void fiftyEqualRequestsAtOnceAreOneCharge() throws Exception {
        var payment = payment(Card.GOOD);
        Callable<PaymentAnswer> pay = () -> provider().authorise(payment);

        var answers = atOnce(Stream.generate(() -> pay).limit(50).toList());

        assertThat(answers).allMatch(PaymentAnswer.Captured.class::isInstance);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @RepeatedTest(200)
    default void ofAVoidAndALateAuthorisationOneWinsAndBothAreTold() throws Exception {
        var payment = payment(Card.GOOD);

        var answers = atOnce(
                List.of(() -> provider().authorise(payment), () -> provider().voidPayment(payment.id())));

        assertThat(answers.getFirst()).isInstanceOfAny(PaymentAnswer.Captured.class, PaymentAnswer.Voided.class);
        assertThat(answers.getLast()).isEqualTo(answers.getFirst());
        assertThat(provider().find(payment.id())).isEqualTo(answers.getFirst());
    }

    @Test
    default void itKnowsItsOwnTokens() {
        assertThat(Stream.of(Card.values()).map(this::token)).allMatch(provider()::recognises);
        assertThat(provider().recognises("no-token-of-anybody")).isFalse();
        assertThat(provider().recognises("")).isFalse();
        assertThat(provider().name()).matches("[a-z]+");
    }

    private static String actionOf(PaymentAnswer answer) {
        assertThat(answer).isInstanceOf(PaymentAnswer.ActionRequired.class);
        return ((PaymentAnswer.ActionRequired) answer).url();
    }

    private static RefundRequest refund(PaymentRequest payment, Money amount) {
        return new RefundRequest(RefundId.at(Instant.now()), payment.id(), amount);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var all = new ArrayList<T>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
