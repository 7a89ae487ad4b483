package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.LedgerState.CAPTURED;
import static dev.cartwright.payment.simulator.LedgerState.DECLINED;
import static dev.cartwright.payment.simulator.LedgerState.PROCESSING;
import static dev.cartwright.payment.simulator.LedgerState.REQUIRES_ACTION;
import static dev.cartwright.payment.simulator.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.RefundId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentAnswer.ActionRequired;
import dev.cartwright.payment.PaymentAnswer.Captured;
import dev.cartwright.payment.PaymentAnswer.Declined;
import dev.cartwright.payment.PaymentAnswer.NoAnswer;
import dev.cartwright.payment.PaymentAnswer.Processing;
import dev.cartwright.payment.PaymentAnswer.Unknown;
import dev.cartwright.payment.PaymentRequest;
import dev.cartwright.payment.RefundAnswer;
import dev.cartwright.payment.RefundRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
    private Till till;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        till = new Till(data);
    }

    @AfterAll
    void stop() {
        till.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_visa", "tok_mastercard", "tok_amex"})
    void goodCardsAreCharged(String token) throws Exception {
        var payment = Till.payment(token);

        assertThat(till.provider.authorise(payment)).isInstanceOf(Captured.class);
        assertThat(till.states(payment.id())).containsExactly(CAPTURED);
        eventually(() -> till.shop.about(payment.id().text()).size() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined,           card_declined",
        "tok_insufficient_funds, insufficient_funds",
        "tok_expired_card,       expired_card",
        "tok_incorrect_cvc,      incorrect_cvc",
        "tok_processing_error,   processing_error",
        "tok_lost_card,          lost_card",
        "tok_stolen_card,        stolen_card"
    })
    void badCardsAreDeclined(String token, String code) throws Exception {
        var payment = Till.payment(token);

        assertThat(till.provider.authorise(payment)).isEqualTo(new Declined(code));
        assertThat(till.states(payment.id())).containsExactly(DECLINED);
        eventually(() -> till.shop.about(payment.id().text()).size() == 1);
        assertThat(till.shop.about(payment.id().text()).getFirst().event().type())
                .isEqualTo("payment.declined");
    }

    @Test
    void aConfirmationWithoutABrowserCountsAsApproval() throws Exception {
        var payment = Till.payment("tok_3ds");

        assertThat(till.provider.authorise(payment)).isInstanceOf(ActionRequired.class);
        assertThat(till.provider.confirm(payment.id())).isInstanceOf(Captured.class);
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION, CAPTURED);
    }

    @Test
    void aCardMayBeDeclinedAfterTheStep() throws Exception {
        var payment = Till.payment("tok_3ds_declined");

        assertThat(till.provider.authorise(payment)).isInstanceOf(ActionRequired.class);
        assertThat(till.provider.confirm(payment.id())).isEqualTo(new Declined("card_declined"));
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION, DECLINED);
    }

    @Test
    void aLostAnswerOfAChargeIsFoundByAsking() throws Exception {
        var payment = Till.payment("tok_timeout");

        assertThat(till.provider.authorise(payment)).isEqualTo(new NoAnswer());
        assertThat(till.provider.find(payment.id())).isInstanceOf(Captured.class);
        assertThat(till.provider.authorise(payment)).isInstanceOf(Captured.class);
        assertThat(till.states(payment.id())).containsExactly(CAPTURED);
        assertThat(till.shop.about(payment.id().text())).isEmpty();
    }

    @Test
    void aLostAnswerOfADeclineIsFoundByAsking() throws Exception {
        var payment = Till.payment("tok_timeout_declined");

        assertThat(till.provider.authorise(payment)).isEqualTo(new NoAnswer());
        assertThat(till.provider.voidPayment(payment.id())).isEqualTo(new Declined("card_declined"));
        assertThat(till.states(payment.id())).containsExactly(DECLINED);
    }

    @Test
    void aBrokenConnectionMayLeaveNothingBehind() throws Exception {
        var payment = Till.payment("tok_timeout_unknown");

        assertThat(till.provider.authorise(payment)).isEqualTo(new NoAnswer());
        assertThat(till.provider.find(payment.id())).isEqualTo(new Unknown());
        assertThat(till.provider.voidPayment(payment.id())).isEqualTo(new PaymentAnswer.Voided());
        assertThat(till.provider.authorise(payment)).isEqualTo(new PaymentAnswer.Voided());
    }

    @Test
    void anErrorOfTheServerPassesWhenTheRequestIsRepeated() throws Exception {
        var payment = Till.payment("tok_error");

        assertThat(till.provider.authorise(payment)).isEqualTo(new NoAnswer());
        assertThat(till.provider.find(payment.id())).isEqualTo(new Unknown());
        assertThat(till.provider.authorise(payment)).isInstanceOf(Captured.class);
        assertThat(till.states(payment.id())).containsExactly(CAPTURED);
    }

    @Test
    void aLateWebhookTellsOfALateCharge() throws Exception {
        var payment = Till.payment("tok_webhook_late");

        assertThat(till.provider.authorise(payment)).isEqualTo(new Processing());
        assertThat(till.provider.confirm(payment.id())).isEqualTo(new Processing());
        assertThat(till.shop.about(payment.id().text())).isEmpty();
        eventually(() -> till.shop.about(payment.id().text()).size() == 1);
        assertThat(till.states(payment.id())).containsExactly(PROCESSING, CAPTURED);
        assertThat(till.entries(payment.id()).getFirst().decideAt()).isNotNull();
    }

    @Test
    void aLateDeclineIsToldOf() throws Exception {
        var payment = Till.payment("tok_processing_declined");

        assertThat(till.provider.authorise(payment)).isEqualTo(new Processing());
        eventually(() -> till.shop.about(payment.id().text()).size() == 1);
        assertThat(till.provider.find(payment.id())).isEqualTo(new Declined("card_declined"));
    }

    @Test
    void aChargeThatNobodyTellsOfIsFoundByAsking() throws Exception {
        var payment = Till.payment("tok_webhook_never");

        assertThat(till.provider.authorise(payment)).isEqualTo(new Processing());
        eventually(() -> till.provider.find(payment.id()) instanceof Captured);
        Thread.sleep(Duration.ofMillis(100));
        assertThat(till.shop.about(payment.id().text())).isEmpty();
    }

    @Test
    void whatIsBeingDecidedCanStillBeClosed() throws Exception {
        var payment = Till.payment("tok_webhook_late");
        till.provider.authorise(payment);

        assertThat(till.provider.voidPayment(payment.id())).isEqualTo(new PaymentAnswer.Voided());
        Thread.sleep(Till.DECISION.plusMillis(100));
        assertThat(till.states(payment.id())).containsExactly(PROCESSING, LedgerState.VOIDED);
    }

    @Test
    void aWebhookMayComeTwice() throws Exception {
        var payment = Till.payment("tok_webhook_twice");

        assertThat(till.provider.authorise(payment)).isInstanceOf(Captured.class);
        eventually(() -> till.shop.about(payment.id().text()).size() == 2);
        assertThat(till.states(payment.id())).containsExactly(CAPTURED);
    }

    @Test
    void aRefundThatIsRefusedMovesNoMoney() throws Exception {
        var payment = Till.payment("tok_refund_failed");
        till.provider.authorise(payment);

        assertThat(till.provider.refund(refund(payment)))
                .isEqualTo(new RefundAnswer.Refused("expired_or_canceled_card"));
        assertThat(till.entries(payment.id()).getLast().refunded()).isZero();
    }

    @Test
    void aLostAnswerOfARefundIsFoundByAskingAgain() throws Exception {
        var payment = Till.payment("tok_refund_timeout");
        till.provider.authorise(payment);
        var refund = refund(payment);

        assertThat(till.provider.refund(refund)).isEqualTo(new RefundAnswer.Pending());
        assertThat(till.entries(payment.id()).getLast().refunded()).isEqualTo(1250);
        assertThat(till.provider.refund(refund)).isInstanceOf(RefundAnswer.Refunded.class);
        assertThat(till.entries(payment.id())).hasSize(2);
    }

    @Test
    void anErrorOfTheServerRefundsNothingUntilItIsAskedAgain() throws Exception {
        var payment = Till.payment("tok_refund_error");
        till.provider.authorise(payment);
        var refund = refund(payment);

        assertThat(till.provider.refund(refund)).isEqualTo(new RefundAnswer.Pending());
        assertThat(till.entries(payment.id())).hasSize(1);
        assertThat(till.provider.refund(refund)).isInstanceOf(RefundAnswer.Refunded.class);
        assertThat(till.entries(payment.id()).getLast().refunded()).isEqualTo(1250);
    }

    private static RefundRequest refund(PaymentRequest payment) {
        return new RefundRequest(RefundId.at(Instant.now()), payment.id(), payment.amount());
    }

    @Test
    void theManualListsEveryToken() throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "payments.md"));

        assertThat(Arrays.stream(Token.values()).map(token -> "`" + token.text() + "`"))
                .allMatch(manual::contains);
    }

    @Test
    void otherTextsAreNoTokens() {
        assertThat(Token.named("TOK_VISA")).isEmpty();
        assertThat(Token.named("visa")).isEmpty();
    }
}
