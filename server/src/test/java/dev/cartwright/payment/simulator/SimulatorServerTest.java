package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.LedgerState.CAPTURED;
import static dev.cartwright.payment.simulator.LedgerState.PROCESSING;
import static dev.cartwright.payment.simulator.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.payment.PaymentAnswer.ActionRequired;
import dev.cartwright.payment.PaymentAnswer.Captured;
import dev.cartwright.payment.PaymentAnswer.NoAnswer;
import dev.cartwright.payment.PaymentAnswer.Processing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorServerTest {
    private static final String GOOD =
            "{\"id\":\"pay_1\",\"amount\":1250,\"currency\":\"USD\",\"token\":\"tok_visa\",\"return_url\":\"http://shop/\"}";

    @TempDir
    private Path data;

    private Till till;

    @BeforeEach
    void start() throws IOException {
        till = new Till(data);
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void aChargeOutlivesARestart() {
        var payment = Till.payment("tok_visa");
        var charge = till.provider.authorise(payment);

        till.restart();

        assertThat(till.provider.find(payment.id())).isEqualTo(charge);
        assertThat(till.provider.authorise(payment)).isEqualTo(charge);
    }

    @Test
    void aDecisionThatWasPromisedBeforeARestartIsCarriedOutAfterIt() throws Exception {
        var payment = Till.payment("tok_webhook_late");
        assertThat(till.provider.authorise(payment)).isEqualTo(new Processing());

        till.restart();

        eventually(() -> till.shop.about(payment.id().text()).size() == 1);
        assertThat(till.states(payment.id())).containsExactly(PROCESSING, CAPTURED);
    }

    @Test
    void aDecisionThatCameDueDuringARestartIsCarriedOutAtOnce() throws Exception {
        var payment = Till.payment("tok_webhook_never");
        var order =
                new PaymentOrder(payment.id().text(), 1250, "USD", Token.TOK_WEBHOOK_NEVER, payment.returnUrl(), null);
        till.close();
        var longAgo = Instant.parse("2026-01-01T00:00:00Z");
        try (var ledger = Ledger.open(till.ledger())) {
            ledger.change(order.id(), entry -> LedgerEntry.asked(order, longAgo, longAgo.plusSeconds(3)));
        }

        till = new Till(data);

        assertThat(till.provider.find(payment.id())).isInstanceOf(Captured.class);
        assertThat(till.states(payment.id())).containsExactly(PROCESSING, CAPTURED);
    }

    @Test
    void aLateAnswerDoesNotHoldTheEndUp() {
        till.provider.authorise(Till.payment("tok_timeout"));
        var begin = System.nanoTime();

        till.restart();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void secretsAndPortStayFromStartToStart() {
        var before = till.access();

        till.restart();

        assertThat(till.access()).isEqualTo(before);
    }

    @Test
    void aPortThatIsTakenOrUnreadableIsReplaced(@TempDir Path other) throws IOException {
        for (var last : new String[] {Integer.toString(till.access().url().getPort()), "none", "99999999"}) {
            Files.createDirectories(other.resolve("simulator"));
            Files.writeString(other.resolve("simulator/port"), last);
            try (var second = new Till(other)) {
                assertThat(second.access().url()).isNotEqualTo(till.access().url());
                assertThat(second.provider.authorise(Till.payment("tok_visa"))).isInstanceOf(Captured.class);
            }
        }
    }

    @Test
    void aPortThatWasChosenIsKeptOrRefused(@TempDir Path other) {
        int taken = till.access().url().getPort();
        var settings = SimulatorSettings.in(other).reachedAt(taken, URI.create("https://bank.test/"));

        assertThatThrownBy(() -> SimulatorServer.start(settings, till.shop::url, Clock.systemUTC()))
                .isInstanceOf(UncheckedIOException.class);
        till.close();
        try (var server = SimulatorServer.start(settings, till.shop::url, Clock.systemUTC())) {
            var client =
                    new SimulatorProvider(server::access, Requests.VERTX, Duration.ofSeconds(2), Clock.systemUTC());
            var step = (ActionRequired) client.authorise(Till.payment("tok_3ds"));

            assertThat(server.access().url().getPort()).isEqualTo(taken);
            assertThat(step.url()).startsWith("https://bank.test/three-d-secure/pay_");
            client.stop();
        }
    }

    @Test
    void aSecondSimulatorOnTheSameLedgerIsRefused() {
        assertThatThrownBy(() -> new Till(data))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("open");
    }

    @Test
    void theSecretIsForItsUserOnlyAndADamagedOneIsNamed() throws IOException {
        var secret = data.resolve("simulator/secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(till.access().toString()).doesNotContain(till.access().secret(), "whsec_");
        till.close();
        Files.writeString(secret, "short");

        assertThatThrownBy(() -> new Till(data)).hasMessageContaining("secret");

        Files.delete(secret);
        till = new Till(data);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tok_visa     | tok_nothing   | invalid_token",
                "tok_visa     |               | invalid_token",
                "pay_1        | pay 1         | invalid_id",
                "\"id\"       | \"other\"     | invalid_id",
                "1250         | 0             | invalid_amount",
                "1250         | -5            | invalid_amount",
                "1250         | null          | invalid_amount",
                "USD          | US            | invalid_currency",
                "USD          | XXX           | invalid_currency",
                "\"currency\" | \"money\"     | invalid_currency",
                "http://shop/ | /there        | invalid_return_url",
                "http://shop/ | ftp://shop/   | invalid_return_url",
                "http://shop/ | http://a@b/   | invalid_return_url",
                "http://shop/ | http://a b/   | invalid_return_url",
                "http://shop/ | javascript:1  | invalid_return_url",
                "return_url   | back          | invalid_return_url"
            })
    void whatMakesNoSenseIsRefusedAndNotRecorded(String good, String bad, String code) throws Exception {
        var answer = post(GOOD.replace(good, bad == null ? "" : bad));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(Ledger.read(till.ledger())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1250 | 1251", "USD  | EUR", "tok_visa | tok_amex", "http://shop/ | http://shop/other"})
    void anotherBodyUnderTheSameIdIsRefused(String first, String second) throws Exception {
        assertThat(post(GOOD).statusCode()).isEqualTo(200);

        var answer = post(GOOD.replace(first, second));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("idempotency_mismatch");
        assertThat(post(GOOD).statusCode()).isEqualTo(200);
        assertThat(Ledger.read(till.ledger())).hasSize(1);
    }

    @Test
    void brokenJsonIsRefused() throws Exception {
        assertThat(post("{").statusCode()).isEqualTo(400);
        assertThat(post("null").statusCode()).isEqualTo(400);
        assertThat(post(GOOD.replace("1250", "12.5")).statusCode()).isEqualTo(400);
        assertThat(post(GOOD.replace("1250", "\"1250\"")).statusCode()).isEqualTo(400);
        assertThat(post(" ".repeat(20_000) + GOOD).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                           | 400 | malformed",
                "{}                          | 422 | invalid_id",
                "{\"id\":\"a b\",\"amount\":1}   | 422 | invalid_id",
                "{\"id\":\"ref_1\"}            | 422 | invalid_amount",
                "{\"id\":\"ref_1\",\"amount\":0} | 422 | invalid_amount"
            })
    void aRefundThatMakesNoSenseIsRefused(String body, int status, String code) throws Exception {
        assertThat(post(GOOD).statusCode()).isEqualTo(200);

        var answer = post("/pay_1/refunds", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(Ledger.read(till.ledger())).hasSize(1);
    }

    @Test
    void aRefundIsALineOfItsPaymentAndOutlivesARestart() throws Exception {
        assertThat(post(GOOD).statusCode()).isEqualTo(200);
        // What is under way is lost with the process.
        eventually(() -> till.shop.about("pay_1").size() == 1);
        var body = "{\"id\":\"ref_1\",\"amount\":250}";
        assertThat(post("/pay_1/refunds", body).body())
                .isEqualTo("{\"id\":\"ref_1\",\"payment\":\"pay_1\",\"state\":\"succeeded\",\"amount\":250,"
                        + "\"currency\":\"USD\",\"reference\":\"re_1\"}");

        till.restart();

        assertThat(post("/pay_1/refunds", body).body()).contains("\"succeeded\"");
        assertThat(Ledger.read(till.ledger())).hasSize(2);
        assertThat(Ledger.standing(till.ledger()).values()).singleElement().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(CAPTURED);
            assertThat(standing.refunded()).isEqualTo(250);
        });
        assertThat(till.shop.about("pay_1")).as("a refund is not told").hasSize(1);
    }

    @Test
    void onlyTheLatestErrorsAreRemembered() throws Exception {
        var broken = GOOD.replace("tok_visa", "tok_error");
        assertThat(post(broken).statusCode()).isEqualTo(500);
        for (int other = 0; other < 1000; other++) {
            post(broken.replace("pay_1", "pay_other" + other));
        }

        assertThat(post(broken).statusCode()).isEqualTo(500);
        assertThat(post(broken).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsServedWithoutTheSecret() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(till.access().url() + "/v1/payments/pay_1"));
        assertThat(till.send(request).statusCode()).isEqualTo(401);
        assertThat(till.send(request.header("Authorization", "Bearer wrong")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  '',                405",
        "GET,  /pay_9,            404",
        "GET,  /pay%209,          404",
        "POST, /pay_9/confirm,    404",
        "POST, /pay_9/void/again, 404",
        "GET,  /pay_9/void,       405",
        "PUT,  /pay_9,            405",
        "POST, /pay_9/refund,     405",
        "GET,  /pay_9/refunds,    405"
    })
    void otherAddressesAndMethodsAreRefused(String method, String path, int status) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(till.access().url() + "/v1/payments" + path))
                .header("Authorization", "Bearer " + till.access().secret())
                .method(method, BodyPublishers.noBody());

        assertThat(till.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void aLedgerThatCannotBeWrittenChargesNobody() throws Exception {
        var payment = Till.payment("tok_3ds");
        var url = ((ActionRequired) till.provider.authorise(payment)).url();
        till.breakLedger();

        assertThat(till.provider.authorise(Till.payment("tok_visa"))).isEqualTo(new NoAnswer());
        assertThat(till.provider.voidPayment(payment.id())).isEqualTo(new NoAnswer());
        assertThat(till.post(till.button(url, "approval")).statusCode()).isEqualTo(500);
        assertThat(till.get(url).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post("", body);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return till.send(HttpRequest.newBuilder(URI.create(till.access().url() + "/v1/payments" + path))
                .header("Authorization", "Bearer " + till.access().secret())
                .POST(BodyPublishers.ofString(body)));
    }
}
