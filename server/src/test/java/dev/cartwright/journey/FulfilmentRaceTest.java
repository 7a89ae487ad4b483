package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.VariantId;
import dev.cartwright.payment.simulator.Ledger;
import dev.cartwright.payment.simulator.LedgerEntry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Staff who act on one order at the same time: one of them wins, and the others are told.
@QuarkusTest
class FulfilmentRaceTest {
    private static final int RACES = 15;

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
        variant = stockroom.variantWith(100);
    }

    @Test
    void anOrderIsEitherShippedOrCancelled() throws Exception {
        int gone = 0;
        for (int race = 0; race < RACES; race++) {
            var order = desk.sell(variant, 1, "tok_visa");
            var replies = atOnce(List.of(
                    () -> desk.ship(order).send(), () -> desk.cancel(order).send()));
            assertOneWins(replies);
            boolean isShipped = replies.getFirst().status() == 201;
            gone += isShipped ? 1 : 0;
            assertThat(desk.state(order)).isEqualTo(isShipped ? "shipped" : "cancelled");
            assertThat(refunded(order) > 0).isNotEqualTo(isShipped);
        }
        assertThat(stockroom.onHand(variant)).isEqualTo(100 - gone);
        assertThat(stockroom.available(variant)).isEqualTo(100 - gone);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void anOrderIsShippedOnce() throws Exception {
        var other = desk.sell(variant, 50, "tok_visa");
        var order = desk.sell(variant, 1, "tok_visa");
        Callable<Reply> ship = () -> desk.ship(order).send();
        var replies = atOnce(Stream.generate(() -> ship).limit(10).toList());
        assertOneWins(replies);
        assertThat(stockroom.onHand(variant)).isEqualTo(99);
        assertThat(desk.timeline(order)).containsExactly("placed", "confirmed", "shipped");
        desk.ship(other).send().is(201);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void ofManyRefundsOneIsGiven() throws Exception {
        var order = desk.sell(variant, 1, "tok_visa");
        Callable<Reply> refund = () -> desk.refund(order).send();
        var replies = atOnce(Stream.generate(() -> refund).limit(10).toList());
        assertOneWins(replies);
        assertThat(refunded(order)).isEqualTo(charged(order));
        assertThat(stockroom.available(variant)).isEqualTo(100);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void oneRefundSentTwentyTimesAtOnceIsOneRefund() throws Exception {
        var order = desk.sell(variant, 1, "tok_visa");
        var key = Shop.freshKey();
        Callable<Reply> refund = () -> desk.refund(order).key(key).send();
        var replies = atOnce(Stream.generate(() -> refund).limit(20).toList());
        var given = replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(given).isNotEmpty();
        assertThat(given.stream().map(reply -> reply.text("/id")).distinct()).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 201).forEach(reply -> reply.isProblem(409, "in-flight"));
        assertThat(refund.call().is(201).body()).isEqualTo(given.getFirst().body());
        assertThat(refunded(order)).isEqualTo(charged(order));
        assertThat(desk.timeline(order)).containsExactly("placed", "confirmed", "refunded");
        assertThat(stockroom.available(variant)).isEqualTo(100);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void twoEditsAtOnceLoseNothing() throws Exception {
        var order = desk.sell(variant, 1, "tok_visa");
        for (int race = 0; race < RACES; race++) {
            var note = "Note " + race;
            var line = "Floor " + race;
            var replies = atOnce(List.of(
                    () -> desk.staff()
                            .patch(Desk.path(order))
                            .body(Shop.object().put("note", note))
                            .send(),
                    () -> desk.staff()
                            .patch(Desk.path(order))
                            .body("{\"shippingAddress\":{\"line2\":\"" + line + "\"}}")
                            .send()));
            replies.forEach(reply -> reply.is(200));
            var now = desk.read(order);
            assertThat(now.at("/note").asText()).isEqualTo(note);
            assertThat(now.at("/shippingAddress/line2").asText()).isEqualTo(line);
        }
        assertThat(desk.timeline(order)).hasSize(2 + 2 * RACES);
    }

    private static void assertOneWins(List<Reply> replies) {
        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        replies.stream()
                .filter(reply -> reply.status() != 201)
                .forEach(reply -> reply.isProblem(409, "illegal-transition"));
    }

    private long refunded(Desk.Sold order) throws IOException {
        LedgerEntry standing = Objects.requireNonNull(Ledger.standing(Ledger.below(data))
                .get(order.body().at("/payment/id").asText()));
        return standing.refunded();
    }

    private static long charged(Desk.Sold order) {
        return Long.parseLong(order.body().at("/total/amount").asText().replace(".", ""));
    }

    private static List<Reply> atOnce(List<Callable<Reply>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
