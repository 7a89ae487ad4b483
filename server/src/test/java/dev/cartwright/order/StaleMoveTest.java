package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.journey.Desk;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.VariantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A step that was decided on an order as it is no more changes nothing, whichever part of its standing has moved on:
/// each guard of `OrderStore.MOVE` has its test.
@QuarkusTest
class StaleMoveTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Orders orders;

    @Inject
    Clock clock;

    private Desk desk;
    private VariantId variant;

    @BeforeEach
    void open() {
        desk = new Desk(new Shop(origin.toString().replaceAll("/$", "")));
        variant = stockroom.variantWith(9);
    }

    @Test
    void theLifecycleIsLookedAt() {
        var sold = desk.sell(variant, 1, "tok_3ds");
        var before = read(sold);
        desk.cancel(sold).send().is(201);
        var stand = new Stand(Lifecycle.PENDING, PaymentStatus.FAILED, FulfilmentStatus.NONE, null);
        refused(with(before, stand), before.confirm(before.payment(), clock.instant()));
        assertThat(desk.state(sold)).isEqualTo("cancelled");
    }

    @Test
    void thePaymentIsLookedAt() {
        var sold = desk.sell(variant, 1, "tok_visa");
        var before = read(sold);
        desk.refund(sold).send().is(201);
        refused(before, before.ship("test", clock.instant(), null));
        assertThat(desk.state(sold)).isEqualTo("refunded");
    }

    @Test
    void theFulfilmentIsLookedAt() {
        var sold = desk.sell(variant, 1, "tok_visa");
        var before = read(sold);
        desk.ship(sold).send().is(201);
        refused(before, before.refunding(RefundId.at(clock.instant()), Step.CANCEL));
        assertThat(desk.state(sold)).isEqualTo("shipped");
    }

    @Test
    void aRefundThatHasBegunInTheMeantimeIsLookedAt() {
        var sold = desk.sell(variant, 1, "tok_visa");
        var before = read(sold);
        var refunding = before.refunding(RefundId.at(clock.instant()), Step.REFUND);
        QuarkusTransaction.requiringNew().run(() -> orders.move(before, refunding));
        refused(before, before.ship("test", clock.instant(), null));
        assertThat(read(sold).stand()).isEqualTo(refunding.stand());
    }

    private void refused(Order stale, Order after) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> orders.move(stale, after)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(OrderProblem.ILLEGAL_TRANSITION));
    }

    private Order read(Desk.Sold sold) {
        return orders.find(OrderId.parse(sold.id()).orElseThrow()).orElseThrow();
    }

    private static Order with(Order order, Stand stand) {
        return new Order(
                order.id(),
                order.number(),
                order.cart(),
                order.customer(),
                stand,
                order.buyer(),
                order.note(),
                order.lines(),
                order.amounts(),
                order.payment(),
                order.timeline(),
                order.version(),
                order.createdAt());
    }
}
