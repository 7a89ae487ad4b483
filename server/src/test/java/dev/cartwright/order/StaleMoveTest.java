package dev.cartwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.journey.Desk;
import dev.cartwright.journey.Guards;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.RefundId;
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
    Guards guards;

    @Inject
    Stockroom stockroom;

    @Inject
    Orders orders;

    @Inject
    OrderStore store;

    @Inject
    Clock clock;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(new Shop(origin.toString().replaceAll("/$", "")));
    }

    @Test
    void theLifecycleIsLookedAt() {
        var before = confirmed();
        var since = new Stand(Lifecycle.COMPLETED, PaymentStatus.CAPTURED, FulfilmentStatus.NONE, null);
        guards.matter("lifecycle = :lifecycleBefore", "update orders set lifecycle", () -> refused(before, since));
    }

    @Test
    void thePaymentIsLookedAt() {
        var before = confirmed();
        var since = before.stand().refunded();
        guards.matter("payment_status = :paymentBefore", "update orders set lifecycle", () -> refused(before, since));
    }

    @Test
    void theFulfilmentIsLookedAt() {
        var before = confirmed();
        var since = before.stand().shipped();
        guards.matter("fulfilment = :fulfilmentBefore", "update orders set lifecycle", () -> refused(before, since));
    }

    @Test
    void aRefundThatHasBegunInTheMeantimeIsLookedAt() {
        var before = confirmed();
        var since = before.stand().refunding(RefundId.at(clock.instant()));
        guards.matter(
                "refund_id is not distinct from :refundBefore",
                "update orders set lifecycle",
                () -> refused(before, since));
    }

    @Test
    void whoComesLateIsTold() {
        var before = confirmed();
        var shipped = before.ship("test", clock.instant(), null);
        QuarkusTransaction.requiringNew().run(() -> orders.move(before, shipped));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> orders.move(before, shipped)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(OrderProblem.ILLEGAL_TRANSITION));
    }

    @Test
    void anOrderThatSomebodyLooksAfterIsNotClaimedAgain() {
        var pending = order("tok_3ds");
        guards.matter("check_at <= :now", "update orders set check_at", () -> {
            var later = clock.instant().plusSeconds(60);
            store.claimUnsettled(later, Integer.MAX_VALUE);
            assertThat(store.claimUnsettled(later, Integer.MAX_VALUE)).doesNotContain(pending.id());
        });
    }

    private void refused(Order before, Stand since) {
        store.move(before, with(before, since));
        assertThat(store.move(before, before)).isEmpty();
    }

    private Order confirmed() {
        return order("tok_visa");
    }

    private Order order(String paymentToken) {
        var sold = desk.sell(stockroom.variantWith(9), 1, paymentToken);
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
