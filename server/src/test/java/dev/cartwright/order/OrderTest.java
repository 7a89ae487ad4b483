package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.kernel.Problem;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Instant NOW = Sample.NOW;
    private final Order placed = Sample.order();

    @Test
    void anOrderIsPlacedPendingWithWhatTheCartCosts() {
        assertThat(placed.state()).isEqualTo(OrderState.PENDING);
        assertThat(placed.isPending()).isTrue();
        assertThat(placed.version()).isEqualTo(1);
        assertThat(placed.payment().state()).isEqualTo(PaymentState.INTENDED);
        assertThat(placed.payment().amount()).isEqualTo(placed.amounts().total());
        assertThat(placed.payment().order()).isEqualTo(placed.id());
        assertThat(placed.lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.total()).isEqualTo(line.unitPrice().times(line.quantity())));
        assertThat(placed.amounts().total()).hasToString("31.31 USD");
    }

    @Test
    void aPaidOrderIsConfirmed() {
        var confirmed = placed.confirm(placed.payment().after(new PaymentAnswer.Captured("ch_1")), NOW);
        assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(confirmed.paymentStatus()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(confirmed.payment().reference()).isEqualTo("ch_1");
        assertThat(placed.state()).isEqualTo(OrderState.PENDING);
    }

    @Test
    void anUnpaidOrderIsAbandoned() {
        var abandoned = placed.abandon(
                placed.payment().after(new PaymentAnswer.Declined("card_declined")), "system", NOW, null);
        assertThat(abandoned.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(abandoned.paymentStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(abandoned.version()).isEqualTo(2);
    }

    @Test
    void whatDecidesNothingChangesNoVersion() {
        var waiting = placed.waiting(placed.payment().after(new PaymentAnswer.Processing()));
        assertThat(waiting.state()).isEqualTo(OrderState.PENDING);
        assertThat(waiting.version()).isEqualTo(1);
        assertThat(waiting.payment().state()).isEqualTo(PaymentState.PROCESSING);
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var paid = placed.payment().after(new PaymentAnswer.Captured("ch_1"));
        var confirmed = placed.confirm(paid, NOW);
        var abandoned = placed.abandon(placed.payment().after(new PaymentAnswer.Voided()), "system", NOW, null);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> confirmed.confirm(paid, NOW));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> confirmed.abandon(paid, "system", NOW, null));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> abandoned.confirm(paid, NOW));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> abandoned.abandon(paid, "system", NOW, null));
    }
}
