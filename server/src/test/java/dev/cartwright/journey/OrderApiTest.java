package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.VariantId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderApiTest {
    private static final Duration DECIDED = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Hurry hurry;

    @ConfigProperty(name = "cartwright.data")
    Path data;

    private Shop shop;
    private Buyer buyer;
    private VariantId variant;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        buyer = new Buyer(shop);
        variant = stockroom.variantWith(5);
    }

    @Test
    void aPaidOrderIsConfirmedAndItsStockHeld() {
        var cart = buyer.cart(variant.text(), 2);
        var reply = buyer.order(cart, "tok_visa").send().is(201);
        assertThat(reply.text("/state")).isEqualTo("confirmed");
        assertThat(reply.text("/payment/state")).isEqualTo("captured");
        assertThat(reply.text("/number")).matches("[2-9A-Z]{5}-[2-9A-Z]{5}");
        assertThat(reply.header("Location")).isEqualTo("/api/v1/orders/" + reply.text("/id"));
        assertThat(reply.json().at("/total")).isEqualTo(cart.total());
        assertThat(stockroom.available(variant)).isEqualTo(3);
        assertThat(buyer.order(cart, reply.json()).at("/state").asText()).isEqualTo("confirmed");
        var closed = buyer.read(cart).body();
        assertThat(closed.at("/state").asText()).isEqualTo("ordered");
        assertThat(closed.at("/orderId").asText()).isEqualTo(reply.text("/id"));
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void anOrderBelongsToTheTokenItWasBoughtWith() {
        var cart = buyer.cart(variant.text(), 1);
        var path =
                "/api/v1/orders/" + buyer.order(cart, "tok_visa").send().is(201).text("/id");
        shop.get(path).send().isProblem(404, "not-found");
        shop.get(path).token(buyer.emptyCart().token()).send().isProblem(404, "not-found");
        var reply = shop.get(path).token(cart.token()).send().is(200);
        shop.get(path)
                .token(cart.token())
                .header("If-None-Match", reply.header("ETag"))
                .send()
                .is(304);
        shop.get("/api/v1/orders/ord_nonsense").token(cart.token()).send().isProblem(404, "not-found");
    }

    @Test
    void aConfirmationIsMailedOnceTheOrderIsPaid() throws IOException {
        var cart = buyer.cart(variant.text(), 1);
        var number = buyer.order(cart, "tok_visa").send().is(201).text("/number");
        Patience.until("the confirmation is in the outbox", DECIDED, () -> mails(number) == 1);
    }

    @Test
    void aDeclinedPaymentLeavesTheCartOpenAndTheStockFree() {
        var cart = buyer.cart(variant.text(), 2);
        var key = Shop.freshKey();
        var declined = buyer.order(cart, "tok_declined").key(key).send().isProblem(402, "payment-declined");
        assertThat(declined.text("/code")).isEqualTo("card_declined");
        assertThat(stockroom.available(variant)).isEqualTo(5);
        assertThat(buyer.read(cart).body().at("/state").asText()).isEqualTo("open");
        var again = buyer.order(cart, "tok_declined").key(key).send().isProblemAgain(402, "payment-declined");
        assertThat(again.body()).isEqualTo(declined.body());
        var order = shop.get("/api/v1/orders/" + declined.text("/orderId"))
                .token(cart.token())
                .send()
                .is(200);
        assertThat(order.text("/state")).isEqualTo("cancelled");
        assertThat(buyer.order(cart, "tok_insufficient_funds")
                        .send()
                        .isProblem(402, "payment-declined")
                        .text("/code"))
                .isEqualTo("insufficient_funds");
        buyer.order(cart, "tok_visa").send().is(201);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void theChecksComeInTheirOrder() {
        var empty = buyer.emptyCart();
        var total = empty.total();
        var missing = buyer.order(empty, "tok_visa", total).send().isProblem(422, "invalid");
        assertThat(missing.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/email", "/shippingAddress", "/shippingMethod");
        var cart = shop.post("/api/v1/carts").body("""
                {"email":"a@example.com","shippingMethod":"standard","shippingAddress":%s}""".formatted(Buyer.ADDRESS)).send();
        var ready = new Buyer.OpenCart(cart.text("/id"), cart.text("/token"), cart.json());
        buyer.order(ready, "tok_visa").send().isProblem(422, "cart-empty");

        var ordered = buyer.cart(variant.text(), 1);
        var order = buyer.order(ordered, "tok_visa").send().is(201);
        var closed = buyer.order(ordered, "tok_visa").send().isProblem(409, "cart-closed");
        assertThat(closed.text("/orderId")).isEqualTo(order.text("/id"));
    }

    @Test
    void anotherTotalThanTheBuyerSawIsToldAndChangesNothing() {
        var cart = buyer.cart(variant.text(), 1);
        var low = Shop.json("{\"amount\":\"0.01\",\"currency\":\"USD\"}");
        var reply = buyer.order(cart, "tok_visa", low).send().isProblem(409, "price-changed");
        assertThat(reply.json().at("/total")).isEqualTo(cart.total());
        assertThat(stockroom.available(variant)).isEqualTo(5);
        assertThat(stockroom.ordersOf(variant, "pending")).isZero();
        buyer.order(cart, "tok_visa").send().is(201);
    }

    @Test
    void tooLittleStockIsToldAndTheKeyStaysUnused() {
        var cart = buyer.cart(variant.text(), 6);
        var key = Shop.freshKey();
        var reply = buyer.order(cart, "tok_visa").key(key).send().isProblem(409, "out-of-stock");
        assertThat(reply.text("/missing/0/variantId")).isEqualTo(variant.text());
        assertThat(reply.text("/missing/0/wanted")).isEqualTo("6");
        assertThat(reply.text("/missing/0/available")).isEqualTo("5");
        var line = cart.body().at("/lines/0/id").asText();
        shop.patch("/api/v1/carts/" + cart.id() + "/lines/" + line)
                .token(cart.token())
                .body("{\"quantity\":5}")
                .send()
                .is(200);
        buyer.order(buyer.read(cart), "tok_visa").key(key).send().is(201);
        assertThat(stockroom.available(variant)).isZero();
    }

    @Test
    void theDeliveryMayComeWithTheOrder() {
        var cart = buyer.emptyCart();
        shop.post("/api/v1/carts/" + cart.id() + "/lines")
                .token(cart.token())
                .body("{\"variantId\":\"" + variant + "\",\"quantity\":1}")
                .send()
                .is(201);
        var body = Buyer.ready(variant.text(), 1);
        body.remove("lines");
        body.put("cartId", cart.id());
        body.putObject("payment").put("token", "tok_visa");
        body.set("expectedTotal", Shop.json("{\"amount\":\"18.18\",\"currency\":\"USD\"}"));
        shop.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body(body)
                .send()
                .is(201);
    }

    @Test
    void aBadOrderIsRefusedFieldByField() {
        var cart = buyer.cart(variant.text(), 1);
        var unknown = buyer.order(cart, "tok_nonsense").send().isProblem(422, "invalid");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/payment/token");
        shop.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body("{}")
                .send()
                .isProblem(422, "invalid");
        var body = Shop.object().put("cartId", cart.id());
        body.putObject("payment").put("token", "tok_visa");
        body.set("expectedTotal", cart.total());
        shop.post("/api/v1/orders").token(cart.token()).body(body).send().isProblem(400, "idempotency-key-required");
        shop.post("/api/v1/orders")
                .token("wrong")
                .key(Shop.freshKey())
                .body(body)
                .send()
                .isProblem(404, "not-found");
        body.set("expectedTotal", Shop.json("{\"amount\":\"1.5\",\"currency\":\"USD\"}"));
        shop.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body(body)
                .send()
                .isProblem(422, "invalid");
        body.set("expectedTotal", Shop.json("5"));
        shop.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body(body)
                .send()
                .isProblem(400, "malformed");
        assertThat(stockroom.available(variant)).isEqualTo(5);
    }

    @Test
    void threeDSecureGoesOnWhenTheShopperIsBack() {
        var cart = buyer.cart(variant.text(), 1);
        var pending = buyer.order(cart, "tok_3ds").send().is(201);
        assertThat(pending.text("/state")).isEqualTo("pending");
        assertThat(pending.text("/payment/state")).isEqualTo("requires_action");
        assertThat(pending.text("/payment/action/url")).startsWith("http");
        buyer.order(cart, "tok_visa").send().isProblem(409, "cart-closed");
        var path = "/api/v1/payments/" + pending.text("/payment/id") + "/confirmations";
        shop.post(path).body("{}").send().isProblem(404, "not-found");
        var confirmed = shop.post(path).token(cart.token()).body("{}").send().is(201);
        assertThat(confirmed.text("/state")).isEqualTo("captured");
        assertThat(buyer.order(cart, pending.json()).at("/state").asText()).isEqualTo("confirmed");
        assertThat(shop.post(path).token(cart.token()).send().is(201).text("/state"))
                .isEqualTo("captured");
    }

    @Test
    void aPaymentRefusedInTheStepCancelsTheOrder() {
        var cart = buyer.cart(variant.text(), 1);
        var pending = buyer.order(cart, "tok_3ds_declined").send().is(201);
        var path = "/api/v1/payments/" + pending.text("/payment/id") + "/confirmations";
        shop.post(path)
                .token(cart.token())
                .key(Shop.freshKey())
                .body("{}")
                .send()
                .isProblem(402, "payment-declined");
        assertThat(buyer.order(cart, pending.json()).at("/state").asText()).isEqualTo("cancelled");
        assertThat(stockroom.available(variant)).isEqualTo(5);
        buyer.order(cart, "tok_visa").send().is(201);
    }

    @Test
    void aProviderThatDoesNotAnswerIsAskedAgain() {
        var charged = buyer.cart(variant.text(), 1);
        var unheard = buyer.cart(variant.text(), 1);
        var first = buyer.order(charged, "tok_timeout").send().is(201);
        var second = buyer.order(unheard, "tok_timeout_unknown").send().is(201);
        assertThat(first.text("/state")).isEqualTo("pending");
        assertThat(second.text("/state")).isEqualTo("pending");
        hurry.up();
        becomes(charged, first, "confirmed");
        becomes(unheard, second, "cancelled");
        assertThat(stockroom.available(variant)).isEqualTo(4);
        assertThat(buyer.read(unheard).body().at("/state").asText()).isEqualTo("open");
    }

    @Test
    void aLateWebhookAndOneSentTwiceSettleTheOrderOnce() {
        var late = buyer.cart(variant.text(), 1);
        var twice = buyer.cart(variant.text(), 1);
        var first = buyer.order(late, "tok_webhook_late").send().is(201);
        var second = buyer.order(twice, "tok_webhook_twice").send().is(201);
        becomes(late, first, "confirmed");
        becomes(twice, second, "confirmed");
        assertThat(stockroom.available(variant)).isEqualTo(3);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void aWebhookIsBelievedOnlyWithItsSignature() {
        var path = "/webhooks/payments/simulator";
        shop.post(path)
                .body("{\"id\":\"pay_00000000000000000000000000\"}")
                .send()
                .isProblem(401, "unauthenticated");
        shop.post("/webhooks/payments/nobody").body("{}").send().isProblem(404, "not-found");
    }

    private void becomes(Buyer.OpenCart cart, Reply order, String state) {
        Patience.until(
                "the order is " + state,
                DECIDED,
                () -> buyer.order(cart, order.json()).at("/state").asText().equals(state));
    }

    private long mails(String number) {
        try (var files = Files.list(data.resolve("mail"))) {
            return files.filter(file -> contains(file, number)).count();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return file.toString().endsWith(".eml") && Files.readString(file).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }
}
