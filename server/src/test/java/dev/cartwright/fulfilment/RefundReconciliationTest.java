package dev.cartwright.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Desk;
import dev.cartwright.journey.Hurry;
import dev.cartwright.journey.Patience;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.RefundId;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.SessionId;
import dev.cartwright.kernel.UserId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.order.Orders;
import dev.cartwright.payment.PaymentProvider;
import dev.cartwright.payment.Refund;
import dev.cartwright.payment.RefundAnswer;
import dev.cartwright.payment.Refunds;
import dev.cartwright.payment.simulator.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of a refund whose process died between its commits.
@QuarkusTest
class RefundReconciliationTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Orders orders;

    @Inject
    Refunds refunds;

    @Inject
    RefundService refunding;

    @Inject
    RefundSettlementService settlement;

    @Inject
    PaymentProvider provider;

    @Inject
    Hurry hurry;

    @Inject
    Clock clock;

    @ConfigProperty(name = "cartwright.data")
    Path data;

    private final Caller support = Caller.signedIn(UserId.at(Instant.now()), Role.SUPPORT, SessionId.at(Instant.now()));
    private Desk desk;
    private VariantId variant;

    @BeforeEach
    void open() {
        desk = new Desk(new Shop(origin.toString().replaceAll("/$", "")));
        variant = stockroom.variantWith(5);
    }

    @Test
    void aCrashBeforeTheProviderWasAskedIsMadeGood() throws IOException {
        var order = desk.sell(variant, 2, "tok_visa");
        var refund = refundAndDie(order);
        assertThat(refunded(order)).isZero();
        becomes(order, "refunded");
        assertThat(state(refund)).isEqualTo("succeeded");
        assertThat(stockroom.available(variant)).isEqualTo(5);
        assertThat(refunded(order)).isEqualTo(charged(order));
    }

    @Test
    void aCrashAfterTheMoneyWentBackGivesItBackOnce() throws IOException {
        var order = desk.sell(variant, 2, "tok_visa");
        var refund = refundAndDie(order);
        assertThat(provider.refund(refund.request())).isInstanceOf(RefundAnswer.Refunded.class);
        becomes(order, "refunded");
        assertThat(refunded(order)).isEqualTo(charged(order));
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void aCancellationThatWasCutOffIsFinishedAsOne() throws IOException {
        var order = desk.sell(variant, 2, "tok_visa");
        QuarkusTransaction.requiringNew()
                .run(() -> refunding.intendCancellation(
                        RefundId.at(clock.instant()), orders.find(id(order)).orElseThrow(), "Too late", support));
        becomes(order, "cancelled");
        assertThat(desk.timeline(order)).containsExactly("placed", "confirmed", "cancelled");
        assertThat(desk.read(order).at("/timeline/2/actor").asText()).isEqualTo(support.actor());
        assertThat(stockroom.available(variant)).isEqualTo(5);
        assertThat(refunded(order)).isEqualTo(charged(order));
    }

    @Test
    void aRefusalThatWasCutOffLeavesTheOrderAsItWas() throws IOException {
        var order = desk.sell(variant, 1, "tok_refund_failed");
        var refund = refundAndDie(order);
        hurry.up();
        Patience.until("the refund has failed", SOON, () -> state(refund).equals("failed"));
        assertThat(desk.state(order)).isEqualTo("confirmed");
        assertThat(refunded(order)).isZero();
        desk.ship(order).send().is(201);
    }

    @Test
    void manySettlersOfOneRefundFreeItsStockOnce() throws Exception {
        desk.sell(variant, 2, "tok_visa");
        var order = desk.sell(variant, 2, "tok_visa");
        var refund = refundAndDie(order);
        var said = provider.refund(refund.request());
        Callable<Boolean> settle = () -> {
            settlement.settleUnattended(refund, said);
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var settled : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(unused -> settle).toList())) {
                assertThat(settled.get()).isTrue();
            }
        }
        assertThat(desk.state(order)).isEqualTo("refunded");
        assertThat(desk.timeline(order)).containsExactly("placed", "confirmed", "refunded");
        assertThat(stockroom.available(variant)).isEqualTo(3);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void twoNodesNeverTakeTheSameRefund() throws Exception {
        var many = stockroom.variantWith(30);
        for (int more = 0; more < 8; more++) {
            refundAndDie(desk.sell(many, 1, "tok_visa"));
        }
        hurry.up();
        Callable<List<Refund>> node = () -> refunds.claimDue(clock.instant().plusSeconds(20), 100);
        var claimed = new ArrayList<RefundId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var claim : threads.invokeAll(List.of(node, node, node, node))) {
                claim.get().forEach(refund -> claimed.add(refund.id()));
            }
        }
        assertThat(claimed).doesNotHaveDuplicates();
    }

    /// Commit 1 and no more, as if the process had been killed after it.
    private Refund refundAndDie(Desk.Sold order) {
        return refunding.intend(RefundId.at(clock.instant()), id(order), null, Optional.empty(), support);
    }

    private void becomes(Desk.Sold order, String state) {
        hurry.up();
        Patience.until("the order is " + state, SOON, () -> desk.state(order).equals(state));
    }

    private String state(Refund refund) {
        return refunds.find(refund.id()).orElseThrow().state().text();
    }

    private long refunded(Desk.Sold order) throws IOException {
        return Objects.requireNonNull(Ledger.standing(Ledger.below(data))
                        .get(order.body().at("/payment/id").asText()))
                .refunded();
    }

    private static long charged(Desk.Sold order) {
        return Long.parseLong(order.body().at("/total/amount").asText().replace(".", ""));
    }

    private static OrderId id(Desk.Sold order) {
        return OrderId.parse(order.id()).orElseThrow();
    }
}
