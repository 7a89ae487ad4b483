package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.LedgerState.CAPTURED;
import static dev.cartwright.payment.simulator.LedgerState.DECLINED;
import static dev.cartwright.payment.simulator.LedgerState.REQUIRES_ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.PaymentId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentAnswer.ActionRequired;
import dev.cartwright.payment.PaymentAnswer.Captured;
import dev.cartwright.payment.PaymentRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeDSecureTest {
    private Till till;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        till = new Till(data);
    }

    @AfterAll
    void stop() {
        till.close();
    }

    @Test
    void thePageShowsWhatIsToBeApproved() throws Exception {
        var payment = Till.payment("tok_3ds");

        var page = till.get(begin(payment));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("12.50 USD", payment.id().text(), "127.0.0.1", "Approve", "Refuse")
                .doesNotContain("<script");
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION);
    }

    @Test
    void thePageIsLockedUp() throws Exception {
        var headers = till.get(begin(Till.payment("tok_3ds"))).headers();

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://127.0.0.1:8080;")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("cache-control")).hasValue("no-store");
        assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
    }

    @Test
    void approvingChargesAndSendsBackToTheShop() throws Exception {
        var payment = Till.payment("tok_3ds");

        var answer = till.post(till.button(begin(payment), "approval"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue(payment.returnUrl());
        assertThat(till.provider.find(payment.id())).isInstanceOf(Captured.class);
        Shop.eventually(() -> till.shop.about(payment.id().text()).size() == 1);
    }

    @Test
    void refusingDeclinesAndStandsAgainstAConfirmation() throws Exception {
        var payment = Till.payment("tok_3ds");

        var answer = till.post(till.button(begin(payment), "refusal"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(till.provider.confirm(payment.id())).isEqualTo(new PaymentAnswer.Declined("authentication_failed"));
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION, DECLINED);
    }

    @Test
    void theFirstDecisionStands() throws Exception {
        var payment = Till.payment("tok_3ds");
        var url = begin(payment);
        till.post(till.button(url, "approval"));

        assertThat(till.post(till.button(url, "refusal")).statusCode()).isEqualTo(303);
        assertThat(till.post(till.button(url, "approval")).statusCode()).isEqualTo(303);
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION, CAPTURED);
    }

    @Test
    void aDecidedPaymentOffersOnlyTheWayBack() throws Exception {
        var approved = Till.payment("tok_3ds");
        var declined = Till.payment("tok_3ds_declined");
        var closed = Till.payment("tok_3ds");
        var approvedUrl = begin(approved);
        var declinedUrl = begin(declined);
        var closedUrl = begin(closed);
        till.provider.confirm(approved.id());
        till.provider.confirm(declined.id());
        till.provider.voidPayment(closed.id());

        assertThat(till.get(approvedUrl).body())
                .contains("was approved", "Back to the shop")
                .doesNotContain("<form");
        assertThat(till.get(declinedUrl).body()).contains("was declined").doesNotContain("<form");
        assertThat(till.get(closedUrl).body())
                .contains("has closed this payment")
                .doesNotContain("<form");
        assertThat(till.get(closedUrl).body()).contains("a=1&amp;b=%22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?key=", "?key=wrong", "?other=1", "/approval", "/refusal?key=wrong", "/a/b"})
    void withoutTheKeyThereIsNoSuchPayment(String rest) throws Exception {
        var payment = Till.payment("tok_3ds");
        var address = begin(payment).replaceFirst("\\?.*", "") + rest;

        assertThat(till.get(address).statusCode()).isEqualTo(404);
        assertThat(till.post(address).statusCode()).isEqualTo(404);
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION);
    }

    @Test
    void theKeyOfOnePaymentOpensNoOther() throws Exception {
        var mine = begin(Till.payment("tok_3ds"));
        var other = Till.payment("tok_3ds");
        begin(other);

        var mixed = mine.replaceFirst("pay_[a-z0-9]+", other.id().text());

        assertThat(till.post(till.button(mixed, "approval")).statusCode()).isEqualTo(404);
        assertThat(till.states(other.id())).containsExactly(REQUIRES_ACTION);
    }

    @Test
    void lookingAtAButtonsAddressDecidesNothing() throws Exception {
        var payment = Till.payment("tok_3ds");
        var url = begin(payment);

        assertThat(till.get(till.button(url, "approval")).statusCode()).isEqualTo(404);
        assertThat(till.post(url).statusCode()).isEqualTo(404);
        assertThat(till.get(till.access().url() + "/three-d-secure").statusCode())
                .isEqualTo(404);
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION);
    }

    @Test
    void aPaymentThatWasNeverAskedForHasNoPage() throws Exception {
        var id = PaymentId.at(Instant.now());
        till.provider.voidPayment(id);
        var secret = SimulatorSecret.in(till.data.resolve("simulator"));

        var page = till.get(till.access().url() + ThreeDSecurePage.path(id.text(), "", secret.pageKey(id.text())));

        assertThat(page.statusCode()).isEqualTo(404);
    }

    @Test
    void aReturnAddressCannotBreakOutOfThePage() throws Exception {
        var amount = new Money(100, Currency.getInstance("JPY"));
        var request = new PaymentRequest(
                PaymentId.at(Instant.now()), amount, "tok_3ds", "https://shop.test/a?b='onclick=alert(1)&c=1");

        var url = begin(request);
        assertThat(till.get(url).body()).contains("100 JPY").doesNotContain("<script");
        till.provider.voidPayment(request.id());

        assertThat(till.get(url).body()).contains("href=\"https://shop.test/a?b=&#39;onclick=alert(1)&amp;c=1\"");
    }

    @Test
    void aPageThatWasOpenBeforeARestartStillWorks() throws Exception {
        var payment = Till.payment("tok_3ds");
        var url = begin(payment);

        till.restart();

        assertThat(till.get(url).statusCode()).isEqualTo(200);
        assertThat(till.provider.find(payment.id())).isEqualTo(new ActionRequired(url));
        assertThat(till.post(till.button(url, "approval")).statusCode()).isEqualTo(303);
        assertThat(till.states(payment.id())).containsExactly(REQUIRES_ACTION, CAPTURED);
    }

    private String begin(PaymentRequest payment) {
        return ((ActionRequired) till.provider.authorise(payment)).url();
    }
}
