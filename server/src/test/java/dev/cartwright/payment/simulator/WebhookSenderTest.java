package dev.cartwright.payment.simulator;

import static dev.cartwright.payment.simulator.Shop.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.PaymentAnswer.Captured;
import dev.cartwright.payment.WebhookSignature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSenderTest {
    private Till till;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        till = new Till(data);
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void aDecisionIsToldWithASignatureThatTheShopAccepts() throws Exception {
        var payment = Till.payment("tok_visa");
        till.provider.authorise(payment);
        eventually(() -> till.shop.received.size() == 1);
        var webhook = till.shop.received.getFirst();

        assertThat(webhook.path()).isEqualTo("/webhooks/payments/simulator");
        assertThat(webhook.body()).isEqualTo("{\"type\":\"payment.captured\",\"id\":\"" + payment.id() + "\"}");
        assertThat(till.provider.notice(webhook::header, webhook.body().getBytes(UTF_8)))
                .hasValue(payment.id());
    }

    @Test
    void aForgedWebhookIsNoNotice() throws Exception {
        till.provider.authorise(Till.payment("tok_visa"));
        eventually(() -> till.shop.received.size() == 1);
        var webhook = till.shop.received.getFirst();
        var other = webhook.body().replace("captured", "declined");

        assertThat(till.provider.notice(webhook::header, other.getBytes(UTF_8))).isEmpty();
        assertThat(till.provider.notice(header -> null, webhook.body().getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void aSignedTextThatIsNoWebhookIsNoNotice() {
        assertThat(till.provider.notice(signed("nonsense"), "nonsense".getBytes(UTF_8)))
                .isEmpty();
        assertThat(till.provider.notice(signed("{\"id\":\"ord_1\"}"), "{\"id\":\"ord_1\"}".getBytes(UTF_8)))
                .isEmpty();
        assertThat(till.provider.notice(signed("{}"), "{}".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aWebhookThatComesTwiceHasOneIdAndTwoGoodSignatures() throws Exception {
        till.provider.authorise(Till.payment("tok_webhook_twice"));
        eventually(() -> till.shop.received.size() == 2);

        assertThat(till.shop.received.stream()
                        .map(webhook -> webhook.header(WebhookSignature.ID))
                        .distinct())
                .hasSize(1);
        assertThat(till.shop.received)
                .allMatch(webhook -> till.provider
                        .notice(webhook::header, webhook.body().getBytes(UTF_8))
                        .isPresent());
    }

    @Test
    void aRefusedWebhookIsTriedAgainUntilItIsTaken() throws Exception {
        till.shop.statuses.addAll(List.of(503, 404));
        till.provider.authorise(Till.payment("tok_visa"));

        eventually(() -> till.shop.received.size() == 3);
        Thread.sleep(Duration.ofMillis(100));
        assertThat(till.shop.received).hasSize(3);
    }

    @Test
    void aWebhookThatNobodyTakesIsGivenUp() throws Exception {
        till.shop.statuses.addAll(List.of(500, 500, 500, 500, 500));
        till.provider.authorise(Till.payment("tok_visa"));

        eventually(() -> till.shop.received.size() == 3);
        Thread.sleep(Duration.ofMillis(100));
        assertThat(till.shop.received).hasSize(3);
    }

    @Test
    void aShopThatIsDownDoesNotHoldAPaymentUp() {
        till.shop.close();

        assertThat(till.provider.authorise(Till.payment("tok_visa"))).isInstanceOf(Captured.class);
    }

    @Test
    void theEndDoesNotWaitForAShopThatTakesNothing(@TempDir Path data) throws Exception {
        var settings = SimulatorSettings.in(data).paced(Till.DECISION, Till.DECISION, List.of(Duration.ofHours(1)));
        till.shop.statuses.add(500);
        try (var server = SimulatorServer.start(settings, till.shop::url, Clock.systemUTC())) {
            var client =
                    new SimulatorProvider(server::access, Requests.VERTX, Duration.ofSeconds(2), Clock.systemUTC());
            client.authorise(Till.payment("tok_visa"));
            eventually(() -> till.shop.received.size() == 1);
            client.stop();
        }

        assertThat(till.shop.received).hasSize(1);
    }

    private Function<String, @Nullable String> signed(String body) {
        var clock = Clock.systemUTC();
        var now = clock.instant();
        var signature = WebhookSignature.ofSecret(till.access().webhookSecret(), clock);
        return header -> switch (header) {
            case WebhookSignature.ID -> "msg_1";
            case WebhookSignature.TIMESTAMP -> Long.toString(now.getEpochSecond());
            default -> signature.sign("msg_1", now, body.getBytes(UTF_8));
        };
    }
}
