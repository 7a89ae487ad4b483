package dev.cartwright.payment.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentProvider;
import dev.cartwright.payment.PaymentProviderContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorProviderTest implements PaymentProviderContract {
    private Till till;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        till = new Till(data);
    }

    @AfterAll
    void stop() {
        till.close();
    }

    @Override
    public PaymentProvider provider() {
        return till.provider;
    }

    @Override
    public String token(Card card) {
        return switch (card) {
            case GOOD -> "tok_visa";
            case DECLINED -> "tok_declined";
            case WITHOUT_FUNDS -> "tok_insufficient_funds";
            case NEEDS_SHOPPER -> "tok_3ds";
            case REFUSES_REFUNDS -> "tok_refund_failed";
        };
    }

    @Override
    public void approveAt(String actionUrl) throws Exception {
        assertThat(till.post(till.button(actionUrl, "approval")).statusCode()).isEqualTo(303);
    }

    @Override
    public void refuseAt(String actionUrl) throws Exception {
        assertThat(till.post(till.button(actionUrl, "refusal")).statusCode()).isEqualTo(303);
    }

    @Test
    void theLedgerHoldsOneLineForAPaymentThatWasRepeated() throws Exception {
        var payment = Till.payment("tok_visa");
        provider().authorise(payment);
        provider().authorise(payment);
        provider().voidPayment(payment.id());

        var entries = till.entries(payment.id());

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().amount()).isEqualTo(1250);
        assertThat(entries.getFirst().currency()).isEqualTo("USD");
        assertThat(entries.getFirst().token()).isEqualTo("tok_visa");
    }

    @Test
    void aPaymentThatWasClosedUnknownLeavesATombstone() throws Exception {
        var payment = Till.payment("tok_visa");
        provider().voidPayment(payment.id());
        provider().authorise(payment);

        assertThat(till.states(payment.id())).containsExactly(LedgerState.VOIDED);
        assertThat(till.entries(payment.id()).getFirst().amount()).isNull();
    }

    @Test
    void noPaymentIsDecidedTwiceHoweverItIsRaced() throws Exception {
        for (int race = 0; race < 100; race++) {
            var payment = Till.payment("tok_3ds");
            var page = ((PaymentAnswer.ActionRequired) provider().authorise(payment)).url();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.execute(() -> provider().confirm(payment.id()));
                threads.execute(() -> provider().voidPayment(payment.id()));
                var _ = threads.submit(() -> till.post(till.button(page, "refusal")));
                threads.execute(() -> provider().authorise(payment));
            }
        }

        // Reading it throws if a payment was changed after its decision.
        assertThat(Ledger.standing(till.ledger()).values()).allMatch(entry -> entry.state() != LedgerState.PROCESSING);
    }
}
