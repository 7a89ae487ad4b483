package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Buyer;
import dev.cartwright.journey.Patience;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    OrderStore store;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private Buyer buyer;

    @BeforeEach
    void open() {
        buyer = new Buyer(new Shop(origin.toString().replaceAll("/$", "")));
    }

    @Test
    void threeDSecureEndsAfterAQuarterOfAnHour() {
        var variant = stockroom.variantWith(3);
        var cart = buyer.cart(variant.text(), 2);
        var order = buyer.order(cart, "tok_3ds").send().is(201);
        pretendPlaced(order, Duration.ofMinutes(14));
        Patience.until("the order was looked at", SOON, () -> !isDue(order));
        assertThat(buyer.order(cart, order.json()).at("/state").asText()).isEqualTo("pending");
        pretendPlaced(order, Duration.ofMinutes(16));
        Patience.until(
                "the order is given up",
                SOON,
                () -> buyer.order(cart, order.json()).at("/state").asText().equals("cancelled"));
        assertThat(stockroom.available(variant)).isEqualTo(3);
        assertThat(buyer.read(cart).body().at("/state").asText()).isEqualTo("open");
        buyer.order(cart, "tok_visa").send().is(201);
    }

    @Test
    void twoNodesNeverTakeTheSameOrder() throws Exception {
        var variant = stockroom.variantWith(30);
        var orders = IntStream.range(0, 12)
                .mapToObj(unused -> buyer.order(buyer.cart(variant.text(), 1), "tok_3ds")
                        .send()
                        .is(201))
                .toList();
        orders.forEach(order -> pretendPlaced(order, Duration.ofMinutes(1)));
        Callable<List<OrderId>> node =
                () -> store.claimUnsettled(clock.instant().plusSeconds(60), 100);
        var claimed = new ArrayList<OrderId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var claim : threads.invokeAll(List.of(node, node, node, node))) {
                claimed.addAll(claim.get());
            }
        }
        assertThat(claimed).doesNotHaveDuplicates();
    }

    /// As if the order had been placed so long ago, and were due for a look.
    private void pretendPlaced(Reply order, Duration ago) {
        var now = clock.instant();
        database.with(handle -> handle.createUpdate(
                        "update orders set created_at = :placed, check_at = :now where id = :id and lifecycle = 'pending'")
                .bind("placed", now.minus(ago))
                .bind("now", now)
                .bind("id", id(order))
                .execute());
    }

    private boolean isDue(Reply order) {
        return database.with(handle -> handle.createQuery("select check_at <= :now from orders where id = :id")
                .bind("now", clock.instant())
                .bind("id", id(order))
                .mapTo(Boolean.class)
                .one());
    }

    private static OrderId id(Reply order) {
        return OrderId.parse(order.text("/id")).orElseThrow();
    }
}
