package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.RefundId;
import dev.cartwright.payment.PaymentAnswer;
import dev.cartwright.payment.PaymentAnswer.NoAnswer;
import dev.cartwright.payment.PaymentRequest;
import dev.cartwright.payment.RefundAnswer;
import dev.cartwright.payment.RefundRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A provider that misbehaves in every way that a socket allows.
class ProviderFaultsTest {
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final PaymentRequest payment = Till.payment("tok_visa");
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket socket;
    private SimulatorProvider provider;
    private volatile Fault fault = out -> {};

    private interface Fault {
        void answer(OutputStream out) throws Exception;
    }

    @BeforeEach
    void start() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.startVirtualThread(this::serve);
        var access =
                new SimulatorAccess(URI.create("http://127.0.0.1:" + socket.getLocalPort()), "secret", "whsec_AAAA");
        provider = new SimulatorProvider(() -> access, Requests.VERTX, TIMEOUT, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        provider.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>maintenance</html>",
                "{}",
                "{\"id\":\"ID\"}",
                "{\"id\":\"ID\",\"state\":\"rich\"}",
                "{\"id\":\"ID\",\"state\":\"captured\"}",
                "{\"id\":\"ID\",\"state\":\"declined\"}",
                "{\"id\":\"ID\",\"state\":\"requires_action\"}",
                "{\"id\":\"pay_other\",\"state\":\"captured\",\"reference\":\"ch_1\"}"
            })
    void anAnswerThatMakesNoSenseIsNone(String body) {
        answer(200, body.replace("ID", payment.id().text()));

        assertThat(provider.authorise(payment)).isEqualTo(new NoAnswer());
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 400, 401, 422, 429, 500, 503})
    void anyOtherStatusIsNoAnswer(int status) {
        answer(status, "{\"id\":\"" + payment.id() + "\",\"state\":\"voided\"}");

        assertThat(provider.voidPayment(payment.id())).isEqualTo(new NoAnswer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not found", "{}", "{\"error\":{\"code\":\"no_such_route\"}}"})
    void aStrange404DoesNotMeanThatThePaymentIsUnknown(String body) {
        answer(404, body);

        assertThat(provider.find(payment.id())).isEqualTo(new NoAnswer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {}",
                "200 | {\"id\":\"ID\",\"payment\":\"PAY\",\"state\":\"succeeded\"}",
                "200 | {\"id\":\"ID\",\"payment\":\"PAY\",\"state\":\"failed\"}",
                "200 | {\"id\":\"ID\",\"payment\":\"PAY\",\"state\":\"thinking\"}",
                "200 | {\"id\":\"ref_9\",\"payment\":\"PAY\",\"state\":\"succeeded\",\"reference\":\"re_9\"}",
                "200 | {\"id\":\"ID\",\"payment\":\"pay_9\",\"state\":\"succeeded\",\"reference\":\"re_9\"}",
                "404 | not found",
                "404 | {\"error\":{\"code\":\"no_such_route\"}}",
                "409 | {\"error\":{\"code\":\"try_later\"}}",
                "422 | {\"error\":{\"code\":\"idempotency_mismatch\"}}",
                "500 | {\"id\":\"ID\",\"payment\":\"PAY\",\"state\":\"succeeded\",\"reference\":\"re_9\"}"
            })
    void aStrangeAnswerAboutARefundDecidesNothing(int status, String body) {
        var refund = new RefundRequest(RefundId.at(Instant.now()), payment.id(), payment.amount());
        answer(
                status,
                body.replace("ID", refund.id().text())
                        .replace("PAY", payment.id().text()));

        assertThat(provider.refund(refund)).isEqualTo(new RefundAnswer.Pending());
    }

    @Test
    void fieldsOfALaterVersionDoNotMatter() {
        answer(200, "{\"id\":\"" + payment.id() + "\",\"state\":\"captured\",\"reference\":\"ch_1\",\"new\":1}");

        assertThat(provider.find(payment.id())).isEqualTo(new PaymentAnswer.Captured("ch_1"));
    }

    @Test
    void silenceIsNoAnswer() {
        fault = out -> Thread.sleep(TIMEOUT.multipliedBy(4));

        assertNoAnswerInTime();
        assertThat(connections).hasValue(1);
    }

    @Test
    void anAnswerThatNeverEndsIsNone() {
        fault = out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"id\":".getBytes(UTF_8));
            Thread.sleep(TIMEOUT.multipliedBy(4));
        };

        assertNoAnswerInTime();
    }

    @Test
    void anAnswerWithoutMeasureIsNone() {
        answer(200, " ".repeat(100_000));

        assertThat(provider.find(payment.id())).isEqualTo(new NoAnswer());
    }

    @Test
    void aConnectionThatBreaksIsTriedOnceMore() {
        assertThat(provider.authorise(payment)).isEqualTo(new NoAnswer());
        assertThat(connections).hasValue(2);
    }

    @Test
    void theSecondTryCounts() {
        fault = out -> {
            if (connections.get() > 1) {
                write(out, 200, "{\"id\":\"" + payment.id() + "\",\"state\":\"voided\"}");
            }
        };

        assertThat(provider.voidPayment(payment.id())).isEqualTo(new PaymentAnswer.Voided());
    }

    @Test
    void nobodyThereIsNoAnswer() throws IOException {
        socket.close();

        assertThat(provider.authorise(payment)).isEqualTo(new NoAnswer());
    }

    @Test
    void anInterruptedCallerStaysInterrupted() throws Exception {
        fault = out -> Thread.sleep(TIMEOUT.multipliedBy(4));
        Thread.currentThread().interrupt();

        assertThat(provider.find(payment.id())).isEqualTo(new NoAnswer());
        assertThat(Thread.interrupted()).isTrue();
    }

    private void assertNoAnswerInTime() {
        var begin = System.nanoTime();
        assertThat(provider.authorise(payment)).isEqualTo(new NoAnswer());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TIMEOUT.multipliedBy(3));
    }

    private void answer(int status, String body) {
        fault = out -> write(out, status, body);
    }

    private static void write(OutputStream out, int status, String body) throws IOException {
        var head = "HTTP/1.1 " + status + " X\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
        out.write((head + body).getBytes(UTF_8));
        out.flush();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> misbehave(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void misbehave(Socket client) {
        try (client) {
            client.getInputStream().readNBytes(1);
            Thread.sleep(Duration.ofMillis(20));
            fault.answer(client.getOutputStream());
            client.getInputStream().skipNBytes(client.getInputStream().available());
        } catch (Exception gone) {
            // The client had enough.
        }
    }
}
