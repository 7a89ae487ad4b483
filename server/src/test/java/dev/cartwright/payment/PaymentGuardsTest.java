package dev.cartwright.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.kernel.RefundId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is decided about money stays decided, whatever comes late.
@QuarkusTest
class PaymentGuardsTest {
    @Inject
    Guards guards;

    @Inject
    PaymentStore payments;

    @Inject
    RefundStore refunds;

    @Inject
    Clock clock;

    @Test
    void aPaymentThatIsDecidedStaysSo() {
        guards.matter("state in ('intended', 'requires_action', 'processing')", "update payments", () -> {
            var payment = intended();
            payments.record(payment.after(new PaymentAnswer.Captured("ch_1")));
            assertThat(payments.record(payment.after(new PaymentAnswer.Voided())))
                    .isFalse();
        });
    }

    @Test
    void aRefundThatIsSettledStaysSo() {
        guards.matter("state = 'pending'", "update refunds set state", () -> {
            var refund = refunding();
            refunds.settle(refund.after(new RefundAnswer.Refunded("re_1")));
            assertThat(refunds.settle(refund.after(new RefundAnswer.Refused("expired"))))
                    .isFalse();
        });
    }

    @Test
    void aRefundThatSomebodyLooksAfterIsNotClaimedAgain() {
        guards.matter("check_at <= :now", "update refunds set check_at", () -> {
            var refund = refunding();
            assertThat(claimDue()).contains(refund.id());
            assertThat(claimDue()).doesNotContain(refund.id());
        });
    }

    private List<RefundId> claimDue() {
        return refunds.claimDue(clock.instant().plusSeconds(60), Integer.MAX_VALUE).stream()
                .map(Refund::id)
                .toList();
    }

    private Payment intended() {
        var now = clock.instant();
        var total = Money.of("12.50", Currency.getInstance("USD"));
        var payment = Payment.intended(PaymentId.at(now), OrderId.at(now), total, "tok_visa");
        payments.intend(payment);
        return payment;
    }

    private Refund refunding() {
        var now = clock.instant();
        var refund = Refund.intended(RefundId.at(now), intended(), Refund.Purpose.REFUND, null, "test", now);
        refunds.intend(refund, now);
        return refund;
    }
}
