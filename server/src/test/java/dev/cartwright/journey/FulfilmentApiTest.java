package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.payment.simulator.Ledger;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What staff do with orders, from outside.
@QuarkusTest
class FulfilmentApiTest {
    private static final Duration SETTLED = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Hurry hurry;

    @ConfigProperty(name = "cartwright.data")
    Path data;

    private Shop shop;
    private Desk desk;
    private VariantId variant;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        desk = new Desk(shop);
        variant = stockroom.variantWith(5);
    }

    @Test
    void whatIsShippedLeavesTheStockAndTheCustomerSeesIt() {
        var order = desk.sell(variant, 2, "tok_visa");
        var shipped = desk.staff()
                .post(Desk.path(order) + "/shipments")
                .body("{\"carrier\":\"USPS\",\"trackingNumber\":\"9400 1\"}")
                .send()
                .is(201);
        assertThat(shipped.text("/id")).startsWith("shp_");
        assertThat(shipped.header("Location")).isEqualTo(Desk.path(order) + "/shipments");
        assertThat(stockroom.onHand(variant)).isEqualTo(3);
        assertThat(stockroom.available(variant)).isEqualTo(3);
        assertThat(stockroom.wrongBooks()).isEmpty();

        var seen = shop.get(Desk.path(order))
                .token(order.cart().token())
                .send()
                .is(200)
                .json();
        assertThat(seen.at("/state").asText()).isEqualTo("shipped");
        assertThat(seen.at("/shipments/0/trackingNumber").asText()).isEqualTo("9400 1");
        assertThat(seen.at("/timeline").findValuesAsText("event")).containsExactly("placed", "confirmed", "shipped");
        assertThat(seen.at("/timeline").findValuesAsText("actor")).containsExactly("guest", "system", "staff");
        assertThat(seen.at("/actions")).isEmpty();
        assertThat(desk.read(order).at("/timeline/2/actor").asText()).startsWith("usr_");
        assertThat(list(order, "/shipments")).hasSize(1);
        mailed(order, "is on its way", "9400 1");
    }

    @Test
    void anOrderGoesItsWayAndNoOther() {
        var order = desk.sell(variant, 1, "tok_visa");
        assertThat(actions(order)).containsExactly("ship", "cancel", "refund", "edit");
        desk.deliver(order).send().isProblem(409, "illegal-transition");
        desk.ship(order).send().is(201);
        assertThat(actions(order)).containsExactly("deliver", "refund");
        var again = desk.ship(order).send().isProblem(409, "illegal-transition");
        assertThat(again.text("/state")).isEqualTo("shipped");
        assertThat(again.json().at("/allowed").toString()).isEqualTo("[\"delivered\",\"refunded\"]");
        desk.cancel(order).send().isProblem(409, "illegal-transition");
        var delivered = desk.deliver(order).send().is(201);
        assertThat(delivered.text("/id")).startsWith("del_");
        assertThat(desk.state(order)).isEqualTo("delivered");
        assertThat(actions(order)).containsExactly("refund");
        assertThat(list(order, "/deliveries")).hasSize(1);
    }

    @Test
    void aCancelledOrderGivesMoneyAndStockBack() {
        var order = desk.sell(variant, 2, "tok_visa");
        var cancelled = desk.staff()
                .post(Desk.path(order) + "/cancellations")
                .body("{\"reason\":\"Ordered by mistake\"}")
                .send()
                .is(201);
        assertThat(cancelled.text("/state")).isEqualTo("succeeded");
        assertThat(cancelled.text("/reason")).isEqualTo("Ordered by mistake");
        assertThat(cancelled.text("/refundId")).startsWith("ref_");
        var seen = desk.read(order);
        assertThat(seen.at("/state").asText()).isEqualTo("cancelled");
        assertThat(seen.at("/refunds/0/amount")).isEqualTo(order.body().at("/total"));
        assertThat(seen.at("/refunds/0/state").asText()).isEqualTo("succeeded");
        assertThat(desk.timeline(order)).containsExactly("placed", "confirmed", "cancelled");
        assertThat(stockroom.available(variant)).isEqualTo(5);
        assertThat(stockroom.onHand(variant)).isEqualTo(5);
        assertThat(stockroom.wrongBooks()).isEmpty();
        assertThat(refundedAtTheProvider(order)).isEqualTo(charged(order));
        assertThat(list(order, "/cancellations")).hasSize(1);
        desk.ship(order).send().isProblem(409, "illegal-transition");
        desk.refund(order).send().isProblem(409, "illegal-transition");
        mailed(order, "is cancelled", "back, the way you paid");
    }

    @Test
    void whatWasNotPaidIsVoidedAndItsCartOpenAgain() {
        var order = desk.sell(variant, 2, "tok_3ds");
        var cancelled = desk.cancel(order).send().is(201);
        assertThat(cancelled.json().at("/refundId").isNull()).isTrue();
        assertThat(desk.state(order)).isEqualTo("cancelled");
        assertThat(stockroom.available(variant)).isEqualTo(5);
        var buyer = new Buyer(shop);
        assertThat(buyer.read(order.cart()).body().at("/state").asText()).isEqualTo("open");
        shop.post("/api/v1/payments/" + order.body().at("/payment/id").asText() + "/confirmations")
                .token(order.cart().token())
                .send()
                .isProblem(402, "payment-declined");
        mailed(order, "is cancelled", "Nothing was charged");
        buyer.order(order.cart(), "tok_visa").send().is(201);
    }

    @Test
    void anUnpaidOrderCanBeDeletedAndAPaidOneIsToBeCancelled() {
        var unpaid = desk.sell(variant, 1, "tok_3ds");
        desk.staff().delete(Desk.path(unpaid)).send().is(204);
        assertThat(desk.state(unpaid)).isEqualTo("cancelled");
        desk.staff().delete(Desk.path(unpaid)).send().isProblem(409, "illegal-transition");

        var paid = desk.sell(variant, 1, "tok_visa");
        var refused = desk.staff().delete(Desk.path(paid)).send().isProblem(409, "illegal-transition");
        assertThat(refused.text("/detail")).contains("cancellation");
        assertThat(refused.json().at("/allowed").toString()).contains("cancelled");
        assertThat(desk.state(paid)).isEqualTo("confirmed");
        assertThat(stockroom.available(variant)).isEqualTo(4);
    }

    @Test
    void aRefundBeforeShipmentFreesTheStock() {
        var order = desk.sell(variant, 2, "tok_visa");
        var refund = desk.refund(order).send().is(201);
        assertThat(refund.text("/state")).isEqualTo("succeeded");
        assertThat(refund.json().at("/amount")).isEqualTo(order.body().at("/total"));
        assertThat(desk.state(order)).isEqualTo("refunded");
        assertThat(stockroom.available(variant)).isEqualTo(5);
        assertThat(actions(order)).isEmpty();
        desk.ship(order).send().isProblem(409, "illegal-transition");
        assertThat(stockroom.wrongBooks()).isEmpty();
        mailed(order, "Your money for order", "back, the way you paid");
    }

    @Test
    void aRefundAfterShipmentDoesNotRestock() {
        var order = desk.sell(variant, 2, "tok_visa");
        desk.ship(order).send().is(201);
        desk.refund(order).send().is(201);
        assertThat(desk.state(order)).isEqualTo("refunded");
        assertThat(stockroom.onHand(variant)).isEqualTo(3);
        assertThat(stockroom.available(variant)).isEqualTo(3);
        assertThat(actions(order)).containsExactly("deliver");
        desk.deliver(order).send().is(201);
        assertThat(desk.state(order)).isEqualTo("refunded");
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void aRefundThatFailsLeavesTheOrderAsItWasAndSaysSo() {
        var order = desk.sell(variant, 1, "tok_refund_failed");
        var refund = desk.refund(order).send().is(201);
        assertThat(refund.text("/state")).isEqualTo("failed");
        assertThat(refund.text("/failureCode")).isEqualTo("expired_or_canceled_card");
        var key = Shop.freshKey();
        var cancelled = desk.cancel(order).key(key).send().isProblem(402, "refund-failed");
        assertThat(cancelled.text("/code")).isEqualTo("expired_or_canceled_card");
        assertThat(desk.cancel(order)
                        .key(key)
                        .send()
                        .isProblemAgain(402, "refund-failed")
                        .body())
                .isEqualTo(cancelled.body());
        desk.become(order, "refunded").send().isProblem(402, "refund-failed");
        assertThat(desk.state(order)).isEqualTo("confirmed");
        assertThat(desk.timeline(order))
                .containsExactly("placed", "confirmed", "refund_failed", "cancellation_failed", "refund_failed");
        assertThat(list(order, "/refunds")).hasSize(3);
        assertThat(list(order, "/cancellations").at("/0/state").asText()).isEqualTo("failed");
        assertThat(stockroom.available(variant)).isEqualTo(4);
        assertThat(refundedAtTheProvider(order)).isZero();
        desk.ship(order).send().is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_refund_timeout", "tok_refund_error"})
    void aProviderThatDoesNotAnswerIsAskedAgainAndNothingElseHappensUntilThen(String token) {
        var order = desk.sell(variant, 1, token);
        var key = Shop.freshKey();
        var refund = desk.refund(order).key(key).send().is(201);
        assertThat(refund.text("/state")).isEqualTo("pending");
        assertThat(actions(order)).isEmpty();
        var meanwhile = desk.ship(order).send().isProblem(409, "illegal-transition");
        assertThat(meanwhile.json().at("/allowed")).isEmpty();
        hurry.up();
        Patience.until("the refund is settled", SETTLED, () -> desk.state(order).equals("refunded"));
        assertThat(desk.read(order).at("/refunds/0/state").asText()).isEqualTo("succeeded");
        assertThat(stockroom.available(variant)).isEqualTo(5);
        assertThat(refundedAtTheProvider(order)).isEqualTo(charged(order));
        // A replayed pending stays as it was: the order tells how it went on.
        assertThat(desk.refund(order).key(key).send().is(201).body()).isEqualTo(refund.body());
    }

    @Test
    void aRefundNeedsAKeyAndAReplayHasTheSameBytes() {
        var order = desk.sell(variant, 1, "tok_visa");
        desk.staff().post(Desk.path(order) + "/refunds").body("{}").send().isProblem(400, "idempotency-key-required");
        var key = Shop.freshKey();
        var first = desk.refund(order).key(key).send().is(201);
        var again = desk.refund(order).key(key).send().is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        desk.staff()
                .post(Desk.path(order) + "/refunds")
                .key(key)
                .body("{\"reason\":\"another\"}")
                .send()
                .isProblem(422, "key-reused");
        assertThat(list(order, "/refunds")).hasSize(1);
    }

    @Test
    void oneDoorLeadsToAllActs() {
        var sent = desk.sell(variant, 1, "tok_visa");
        desk.become(sent, "pending").send().isProblem(409, "illegal-transition");
        desk.become(sent, "delivered").send().isProblem(409, "illegal-transition");
        var field = desk.become(sent, "lost").send().isProblem(422, "invalid");
        assertThat(field.text("/errors/0/pointer")).isEqualTo("/state");
        desk.staff().put(Desk.path(sent)).body("{}").send().isProblem(422, "invalid");
        var read = desk.staff().get(Desk.path(sent)).send();
        assertThat(desk.become(sent, "shipped")
                        .header("If-Match", read.header("ETag"))
                        .send()
                        .is(200)
                        .text("/state"))
                .isEqualTo("shipped");
        desk.become(sent, "delivered")
                .header("If-Match", read.header("ETag"))
                .send()
                .isProblem(412, "precondition-failed");
        assertThat(desk.become(sent, "delivered").send().is(200).text("/state")).isEqualTo("delivered");
        var key = Shop.freshKey();
        var refunded = desk.become(sent, "refunded").key(key).send().is(200);
        assertThat(refunded.text("/state")).isEqualTo("refunded");
        assertThat(desk.become(sent, "refunded").key(key).send().is(200).body()).isEqualTo(refunded.body());
        var kept = desk.sell(variant, 1, "tok_visa");
        assertThat(desk.become(kept, "cancelled").send().is(200).text("/state")).isEqualTo("cancelled");
        var unpaid = desk.sell(variant, 1, "tok_3ds");
        assertThat(desk.become(unpaid, "cancelled").send().is(200).text("/state"))
                .isEqualTo("cancelled");
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void noteAndAddressCanBeChangedUntilItIsSent() {
        var order = desk.sell(variant, 1, "tok_visa");
        var read = desk.staff().get(Desk.path(order)).send().is(200);
        var edited = patch(order, "{\"note\":\"Ring twice\",\"shippingAddress\":{\"line2\":\"Second floor\"}}")
                .header("If-Match", read.header("ETag"))
                .send()
                .is(200);
        assertThat(edited.text("/note")).isEqualTo("Ring twice");
        assertThat(edited.text("/shippingAddress/line2")).isEqualTo("Second floor");
        assertThat(edited.json().at("/timeline/2/detail").asText()).isEqualTo("note, shippingAddress");
        patch(order, "{\"note\":null}")
                .header("If-Match", read.header("ETag"))
                .send()
                .isProblem(412, "precondition-failed");
        var tax = patch(order, "{\"shippingAddress\":{\"region\":\"US-OR\"}}")
                .send()
                .isProblem(422, "invalid");
        assertThat(tax.text("/errors/0/pointer")).isEqualTo("/shippingAddress");
        patch(order, "{\"shippingAddress\":null}").send().isProblem(422, "invalid");
        patch(order, "{\"shippingAddress\":{\"country\":\"XX\"}}").send().isProblem(422, "invalid");
        patch(order, "{\"note\":\"\\u202e\"}").send().isProblem(422, "invalid");
        patch(order, "{\"total\":1}").send().isProblem(400, "malformed");
        patch(order, "[]").send().isProblem(400, "malformed");
        assertThat(patch(order, "{\"note\":null}")
                        .send()
                        .is(200)
                        .json()
                        .at("/note")
                        .isNull())
                .isTrue();
        desk.ship(order).send().is(201);
        patch(order, "{\"note\":\"too late\"}").send().isProblem(409, "illegal-transition");
    }

    @Test
    void onlySupportAndAdminsActAndOnlyTheOwnerReadsElse() {
        var order = desk.sell(variant, 1, "tok_visa");
        for (var act : new String[] {"/shipments", "/deliveries", "/cancellations", "/refunds"}) {
            shop.post(Desk.path(order) + act).body("{}").send().isProblem(401, "unauthenticated");
            shop.post(Desk.path(order) + act)
                    .token(order.cart().token())
                    .body("{}")
                    .send()
                    .isProblem(401, "unauthenticated");
            for (var role : new Role[] {Role.CUSTOMER, Role.CATALOGUE_MANAGER}) {
                Staff.as(role, shop)
                        .post(Desk.path(order) + act)
                        .body("{}")
                        .send()
                        .isProblem(403, "forbidden");
            }
            shop.get(Desk.path(order) + act).send().isProblem(404, "not-found");
            shop.get(Desk.path(order) + act).token(order.cart().token()).send().is(200);
            Staff.as(Role.ADMIN, shop).get(Desk.path(order) + act).send().is(200);
            desk.staff()
                    .post("/api/v1/orders/ord_00000000000000000000000000" + act)
                    .key(Shop.freshKey())
                    .body("{}")
                    .send()
                    .isProblem(404, "not-found");
        }
        assertThat(desk.state(order)).isEqualTo("confirmed");
        assertThat(desk.timeline(order)).hasSize(2);
    }

    @Test
    void everyActIsAuditedWithoutPersonalData() {
        var order = desk.sell(variant, 1, "tok_visa");
        patch(order, "{\"note\":\"Ring twice\"}").send().is(200);
        desk.ship(order).send().is(201);
        desk.deliver(order).send().is(201);
        desk.refund(order).send().is(201);
        var log = Staff.as(Role.ADMIN, shop)
                .get("/api/v1/audit?target=" + order.id())
                .send()
                .is(200)
                .json();
        assertThat(log.at("/items").findValuesAsText("act"))
                .containsExactly("refund_order", "deliver_order", "ship_order", "edit_order");
        assertThat(log.at("/items/2/before/state").asText()).isEqualTo("confirmed");
        assertThat(log.at("/items/2/after/state").asText()).isEqualTo("shipped");
        assertThat(log.toString()).doesNotContain("Ring twice", "Ishmael", "ishmael");
    }

    private Shop.Call patch(Desk.Sold order, String body) {
        return desk.staff().patch(Desk.path(order)).body(body);
    }

    private Iterable<String> actions(Desk.Sold order) {
        var actions = new java.util.ArrayList<String>();
        desk.read(order).at("/actions").forEach(action -> actions.add(action.asText()));
        return actions;
    }

    private JsonNode list(Desk.Sold order, String what) {
        return desk.staff().get(Desk.path(order) + what).send().is(200).json().at("/items");
    }

    private long refundedAtTheProvider(Desk.Sold order) {
        try {
            var standing = Ledger.standing(Ledger.below(data));
            return Objects.requireNonNull(
                            standing.get(order.body().at("/payment/id").asText()))
                    .refunded();
        } catch (IOException damaged) {
            throw new java.io.UncheckedIOException(damaged);
        }
    }

    private static long charged(Desk.Sold order) {
        return Long.parseLong(order.body().at("/total/amount").asText().replace(".", ""));
    }

    /// The mail has a text and an HTML part, and both say it.
    private void mailed(Desk.Sold order, String subject, String words) {
        var number = order.body().at("/number").asText();
        Patience.until("the mail is in the outbox", SETTLED, () -> {
            try (var files = Files.list(data.resolve("mail"))) {
                return files.filter(file -> file.toString().endsWith(".eml"))
                        .map(FulfilmentApiTest::read)
                        .anyMatch(mail -> mail.contains(number)
                                && mail.contains(subject)
                                && mail.replaceAll("=?\\R", " ").contains(words));
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
