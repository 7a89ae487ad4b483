package dev.cartwright.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
    private final Payment intended = Payment.intended(
            new PaymentId(new UUID(0, 1)),
            new OrderId(new UUID(0, 2)),
            new Money(1250, Currency.getInstance("USD")),
            "tok_visa");

    @Test
    void aPaymentBeginsAsAnIntention() {
        assertThat(intended.state()).isEqualTo(PaymentState.INTENDED);
        assertThat(intended.actionUrl()).isNull();
        assertThat(intended.failureCode()).isNull();
        assertThat(intended.reference()).isNull();
    }

    @Test
    void eachAnswerLeavesItsMark() {
        var captured = intended.after(new PaymentAnswer.Captured("ch_1"));
        assertThat(captured.state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(captured.reference()).isEqualTo("ch_1");

        var declined = intended.after(new PaymentAnswer.Declined("card_declined"));
        assertThat(declined.state()).isEqualTo(PaymentState.FAILED);
        assertThat(declined.failureCode()).isEqualTo("card_declined");

        var waiting = intended.after(new PaymentAnswer.ActionRequired("https://bank.example/3ds"));
        assertThat(waiting.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
        assertThat(waiting.actionUrl()).isEqualTo("https://bank.example/3ds");

        assertThat(intended.after(new PaymentAnswer.Processing()).state()).isEqualTo(PaymentState.PROCESSING);
        assertThat(intended.after(new PaymentAnswer.Voided()).state()).isEqualTo(PaymentState.VOIDED);
    }

    @Test
    void noAnswerChangesNothing() {
        var waiting = intended.after(new PaymentAnswer.ActionRequired("https://bank.example/3ds"));
        assertThat(waiting.after(new PaymentAnswer.Unknown())).isEqualTo(waiting);
        assertThat(waiting.after(new PaymentAnswer.NoAnswer())).isEqualTo(waiting);
    }

    @Test
    void theNextAnswerTakesAwayWhatTheLastOneAskedFor() {
        var captured = intended.after(new PaymentAnswer.ActionRequired("https://bank.example/3ds"))
                .after(new PaymentAnswer.Captured("ch_1"));
        assertThat(captured.actionUrl()).isNull();
        assertThat(captured.id()).isEqualTo(intended.id());
        assertThat(captured.amount()).isEqualTo(intended.amount());
    }

    @ParameterizedTest
    @EnumSource
    void aStateIsReadAsItIsSpelled(PaymentState state) {
        assertThat(PaymentState.of(state.text())).isEqualTo(state);
        assertThat(state.text()).isLowerCase();
    }

    @Test
    void capturedFailedAndVoidedAreTheEnd() {
        assertThat(PaymentState.values())
                .filteredOn(PaymentState::isFinal)
                .containsExactly(PaymentState.CAPTURED, PaymentState.FAILED, PaymentState.VOIDED);
    }
}
