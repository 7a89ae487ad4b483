package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.VariantId;
import dev.cartwright.payment.simulator.Ledger;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stock, money and timeline agree after any sequence of acts: all that are three acts long, on a card that gives
/// money back and on one that refuses to.
@QuarkusTest
class AnySequenceTest {
    private static final List<String> ACTS = List.of("shipments", "deliveries", "cancellations", "refunds");
    private static final int QUANTITY = 2;

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @ConfigProperty(name = "cartwright.data")
    Path data;

    private Desk desk;
    private VariantId variant;

    @BeforeEach
    void open() {
        desk = new Desk(new Shop(origin.toString().replaceAll("/$", "")));
        variant = stockroom.variantWith(999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_visa", "tok_refund_failed"})
    void stockMoneyAndTimelineAgreeAfterAnySequenceOfActs(String token) throws IOException {
        int walked = 0;
        for (var first : ACTS) {
            for (var second : ACTS) {
                for (var third : ACTS) {
                    walk(token, List.of(first, second, third));
                    walked++;
                }
            }
        }
        assertThat(walked).isEqualTo(64);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void whatWasNeverPaidAgreesToo() throws IOException {
        for (var first : ACTS) {
            for (var second : ACTS) {
                walk("tok_3ds", List.of(first, second));
            }
        }
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    private void walk(String token, List<String> acts) throws IOException {
        int onHand = stockroom.onHand(variant);
        int available = stockroom.available(variant);
        var order = desk.sell(variant, QUANTITY, token);
        var done = new ArrayList<String>();
        for (var act : acts) {
            var reply = desk.staff()
                    .post(Desk.path(order) + "/" + act)
                    .key(Shop.freshKey())
                    .body("{}")
                    .send();
            assertThat(reply.status()).as("%s after %s", act, done).isIn(201, 402, 409);
            if (reply.status() == 201 && !reply.text("/state").equals("failed")) {
                done.add(act);
            }
        }
        boolean isSent = done.contains("shipments");
        boolean isPaidBack = done.contains("refunds") || done.contains("cancellations");
        boolean isPaid = !token.equals("tok_3ds");
        boolean isHeld = !isSent && !isPaidBack;
        var now = desk.read(order);
        assertThat(done).as(acts.toString()).doesNotHaveDuplicates();
        assertThat(stockroom.onHand(variant)).as(acts.toString()).isEqualTo(isSent ? onHand - QUANTITY : onHand);
        assertThat(stockroom.available(variant))
                .as(acts.toString())
                .isEqualTo(isSent || isHeld ? available - QUANTITY : available);
        assertThat(refunded(order))
                .as(acts.toString())
                .isEqualTo(
                        isPaid && isPaidBack
                                ? Long.parseLong(
                                        now.at("/total/amount").asText().replace(".", ""))
                                : 0);
        assertThat(now.at("/shipments")).hasSize(isSent ? 1 : 0);
        assertThat(desk.timeline(order).stream()
                        .filter(event -> !event.endsWith("_failed"))
                        .skip(isPaid ? 2 : 1))
                .as(acts.toString())
                .containsExactlyElementsOf(
                        done.stream().map(AnySequenceTest::told).toList());
    }

    private long refunded(Desk.Sold order) throws IOException {
        return Objects.requireNonNull(Ledger.standing(Ledger.below(data))
                        .get(order.body().at("/payment/id").asText()))
                .refunded();
    }

    private static String told(String act) {
        return switch (act) {
            case "shipments" -> "shipped";
            case "deliveries" -> "delivered";
            case "cancellations" -> "cancelled";
            default -> "refunded";
        };
    }
}
