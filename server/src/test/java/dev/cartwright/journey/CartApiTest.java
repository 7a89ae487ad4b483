package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.journey.Buyer.OpenCart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CartApiTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    private Shop shop;
    private Buyer buyer;
    private String variant;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        buyer = new Buyer(shop);
        variant = stockroom.variantWith(50).text();
    }

    @Test
    void aNewCartIsEmptyAndCostsNothing() {
        var reply = shop.post("/api/v1/carts").body("{}").send().is(201);
        assertThat(reply.text("/id")).startsWith("crt_");
        assertThat(reply.text("/token")).hasSizeGreaterThan(40);
        assertThat(reply.text("/total/amount")).isEqualTo("0.00");
        assertThat(reply.json().at("/final").asBoolean()).isFalse();
        assertThat(reply.header("Location")).isEqualTo("/api/v1/carts/" + reply.text("/id"));
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void theTokenIsShownOnce() {
        var cart = buyer.emptyCart();
        assertThat(buyer.read(cart).body().has("token")).isFalse();
    }

    @Test
    void aCartOpenedWithEverythingIsFinal() {
        var cart = buyer.cart(variant, 2);
        var body = cart.body();
        assertThat(body.at("/subtotal/amount").asText()).isEqualTo("25.00");
        assertThat(body.at("/shipping/amount").asText()).isEqualTo("4.90");
        assertThat(body.at("/tax/amount").asText()).isEqualTo("1.56");
        assertThat(body.at("/total/amount").asText()).isEqualTo("31.46");
        assertThat(body.at("/final").asBoolean()).isTrue();
        assertThat(body.at("/lines/0/available").asInt()).isEqualTo(50);
    }

    @Test
    void aBrowserOfThisShopGetsTheTokenAsACookie() {
        var reply = shop.post("/api/v1/carts")
                .header("Sec-Fetch-Site", "same-origin")
                .body("{}")
                .send()
                .is(201);
        assertThat(reply.header("Set-Cookie"))
                .startsWith("cart_token=" + reply.text("/token"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void theCookieChangesACartOnlyFromOurOwnPages() {
        var cart = buyer.emptyCart();
        var line = Shop.object().put("variantId", variant).put("quantity", 1);
        var cookie = "cart_token=" + cart.token();
        shop.post("/api/v1/cart/lines")
                .header("Cookie", cookie)
                .body(line)
                .send()
                .isProblem(403, "cross-site");
        shop.post("/api/v1/cart/lines")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .body(line)
                .send()
                .isProblem(403, "cross-site");
        shop.post("/api/v1/cart/lines")
                .header("Cookie", cookie)
                .header("Origin", "https://elsewhere.example")
                .body(line)
                .send()
                .isProblem(403, "cross-site");
        assertThat(shop.get("/api/v1/cart")
                        .header("Cookie", cookie)
                        .send()
                        .is(200)
                        .json()
                        .at("/lines"))
                .isEmpty();
        shop.post("/api/v1/cart/lines")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .body(line)
                .send()
                .is(201);
        shop.post("/api/v1/cart/lines")
                .header("Cookie", cookie)
                .header("Origin", shop.base())
                .body(line)
                .send()
                .is(201);
    }

    @Test
    void withoutTheTokenACartIsNotThere() {
        var cart = buyer.emptyCart();
        var other = buyer.emptyCart();
        shop.get("/api/v1/carts/" + cart.id()).send().isProblem(404, "not-found");
        shop.get("/api/v1/carts/" + cart.id()).token("wrong").send().isProblem(404, "not-found");
        shop.get("/api/v1/carts/" + cart.id()).token(other.token()).send().isProblem(404, "not-found");
        shop.get("/api/v1/carts/nonsense").token(cart.token()).send().isProblem(404, "not-found");
        shop.get("/api/v1/carts/" + cart.id().replace("crt_", "ord_"))
                .token(cart.token())
                .send()
                .isProblem(404, "not-found");
        shop.patch("/api/v1/carts/" + cart.id())
                .token(other.token())
                .body("{}")
                .send()
                .isProblem(404, "not-found");
        shop.get("/api/v1/cart").send().isProblem(404, "not-found");
    }

    @Test
    void theSameVariantAgainAddsToItsLine() {
        var cart = buyer.emptyCart();
        addOne(cart, 2).is(201);
        var reply = addOne(cart, 3).is(201);
        assertThat(reply.json().at("/lines")).hasSize(1);
        assertThat(reply.text("/lines/0/quantity")).isEqualTo("5");
    }

    @Test
    void aLineIsChangedAndRemoved() {
        var cart = buyer.emptyCart();
        var line = addOne(cart, 2).is(201).text("/lines/0/id");
        var path = "/api/v1/carts/" + cart.id() + "/lines/" + line;
        assertThat(shop.patch(path)
                        .token(cart.token())
                        .body("{\"quantity\":7}")
                        .send()
                        .is(200)
                        .text("/subtotal/amount"))
                .isEqualTo("87.50");
        shop.call("DELETE", path).token(cart.token()).send().is(204);
        shop.call("DELETE", path).token(cart.token()).send().isProblem(404, "not-found");
        shop.patch(path).token(cart.token()).body("{\"quantity\":7}").send().isProblem(404, "not-found");
    }

    @Test
    void aQuantityIsFromOneTo999() {
        var cart = buyer.emptyCart();
        for (var quantity : new String[] {"0", "-1", "1000", "null"}) {
            var reply = addRaw(cart, quantity).isProblem(422, "invalid");
            assertThat(reply.text("/errors/0/pointer")).isEqualTo("/quantity");
        }
        for (var quantity : new String[] {"\"2\"", "2.7", "true", "[]", "{}", "99999999999"}) {
            addRaw(cart, quantity).isProblem(400, "malformed");
        }
        addOne(cart, 999).is(201);
        assertThat(addOne(cart, 1).isProblem(422, "invalid").text("/errors/0/pointer"))
                .isEqualTo("/quantity");
    }

    @Test
    void anUnknownVariantIsNamed() {
        var cart = buyer.emptyCart();
        for (var unknown : new String[] {"var_00000000000000000000000000", "nonsense", ""}) {
            var body = Shop.object().put("variantId", unknown).put("quantity", 1);
            var reply = shop.post("/api/v1/carts/" + cart.id() + "/lines")
                    .token(cart.token())
                    .body(body)
                    .send();
            assertThat(reply.isProblem(422, "invalid").text("/errors/0/pointer"))
                    .isEqualTo("/variantId");
        }
        var opened = shop.post("/api/v1/carts")
                .body(Buyer.ready("var_00000000000000000000000000", 1))
                .send();
        assertThat(opened.isProblem(422, "invalid").text("/errors/0/pointer")).isEqualTo("/lines/0/variantId");
    }

    @Test
    void aMergePatchKeepsSetsAndClears() {
        var cart = buyer.cart(variant, 1);
        var path = "/api/v1/carts/" + cart.id();
        var moved = shop.patch(path)
                .token(cart.token())
                .body("{\"shippingAddress\":{\"city\":\"Nantucket\"}}")
                .send()
                .is(200);
        assertThat(moved.text("/shippingAddress/city")).isEqualTo("Nantucket");
        assertThat(moved.text("/shippingAddress/name")).isEqualTo("Ishmael");
        assertThat(moved.text("/email")).isEqualTo("ishmael@example.com");
        var cleared = shop.patch(path)
                .token(cart.token())
                .body("{\"email\":null}")
                .send()
                .is(200);
        assertThat(cleared.json().at("/email").isNull()).isTrue();
        var broken = shop.patch(path)
                .token(cart.token())
                .body("{\"shippingAddress\":{\"city\":null}}")
                .send();
        assertThat(broken.isProblem(422, "invalid").text("/errors/0/pointer")).isEqualTo("/shippingAddress/city");
    }

    @Test
    void everyFieldOfADeliveryIsChecked() {
        var cart = buyer.emptyCart();
        refused(cart, "{\"email\":\"nobody\"}", "/email");
        refused(cart, "{\"shippingMethod\":\"balloon\"}", "/shippingMethod");
        refused(cart, address("country", "\"XX\""), "/shippingAddress/country");
        refused(cart, address("country", "\"us\""), "/shippingAddress/country");
        refused(cart, address("region", "\"FR-75\""), "/shippingAddress/region");
        refused(cart, address("region", "\"NY\""), "/shippingAddress/region");
        refused(cart, address("name", "\" \""), "/shippingAddress/name");
        refused(cart, address("line1", "\"a\\u0000b\""), "/shippingAddress/line1");
        refused(cart, address("line1", "\"a\\u202eb\""), "/shippingAddress/line1");
        refused(cart, address("postalCode", "null"), "/shippingAddress/postalCode");
        shop.patch("/api/v1/carts/" + cart.id())
                .token(cart.token())
                .body("{\"emale\":\"x\"}")
                .send()
                .isProblem(400, "malformed");
        shop.patch("/api/v1/carts/" + cart.id())
                .token(cart.token())
                .body("[]")
                .send()
                .isProblem(400, "malformed");
        shop.patch("/api/v1/carts/" + cart.id())
                .token(cart.token())
                .body("{\"email\":5}")
                .send()
                .isProblem(400, "malformed");
    }

    @Test
    void standardShippingIsAlwaysThere() {
        var cart = buyer.emptyCart();
        var options = shop.get("/api/v1/carts/" + cart.id() + "/shipping-options")
                .token(cart.token())
                .send()
                .is(200);
        var standard = StreamSupport.stream(options.json().at("/items").spliterator(), false)
                .filter(option -> option.at("/id").asText().equals("standard"))
                .findFirst()
                .orElseThrow();
        assertThat(standard.at("/price/amount").asText()).isEqualTo("4.90");
    }

    @Test
    void aLostUpdateIsRefused() {
        var cart = buyer.emptyCart();
        var path = "/api/v1/carts/" + cart.id();
        var tag = shop.get(path).token(cart.token()).send().is(200).header("ETag");
        shop.get(path).token(cart.token()).header("If-None-Match", tag).send().is(304);
        shop.patch(path)
                .token(cart.token())
                .header("If-Match", tag)
                .body("{\"email\":\"a@example.com\"}")
                .send()
                .is(200);
        shop.patch(path)
                .token(cart.token())
                .header("If-Match", tag)
                .body("{\"email\":\"b@example.com\"}")
                .send()
                .isProblem(412, "precondition-failed");
        assertThat(buyer.read(cart).body().at("/email").asText()).isEqualTo("a@example.com");
    }

    @Test
    void aRepeatedRequestWithAKeyHasOneEffect() {
        var cart = buyer.emptyCart();
        var key = Shop.freshKey();
        var body = Shop.object().put("variantId", variant).put("quantity", 1);
        var path = "/api/v1/carts/" + cart.id() + "/lines";
        var first =
                shop.post(path).token(cart.token()).key(key).body(body).send().is(201);
        var second =
                shop.post(path).token(cart.token()).key(key).body(body).send().is(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        var other = Shop.object().put("variantId", variant).put("quantity", 2);
        shop.post(path).token(cart.token()).key(key).body(other).send().isProblem(422, "key-reused");
        shop.post(path).token(cart.token()).key("short").body(body).send().isProblem(400, "idempotency-key-invalid");
        assertThat(buyer.read(cart).body().at("/lines/0/quantity").asInt()).isEqualTo(1);
    }

    @Test
    void openingTheSameCartAgainGivesAFreshTokenAndKeepsTheOld() {
        var key = Shop.freshKey();
        var first = shop.post("/api/v1/carts").key(key).body("{}").send().is(201);
        var second = shop.post("/api/v1/carts").key(key).body("{}").send().is(201);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.text("/token")).isNotEqualTo(first.text("/token"));
        for (var token : new String[] {first.text("/token"), second.text("/token")}) {
            shop.get("/api/v1/carts/" + first.text("/id")).token(token).send().is(200);
        }
    }

    @Test
    void changesMadeAtTheSameTimeLoseNothing() throws Exception {
        var cart = buyer.emptyCart();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> add = () -> addOne(cart, 1);
            var replies = threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(unused -> add).toList());
            for (var reply : replies) {
                reply.get().is(201);
            }
        }
        assertThat(buyer.read(cart).body().at("/lines/0/quantity").asInt()).isEqualTo(40);
    }

    private Reply addOne(OpenCart cart, int quantity) {
        return addRaw(cart, String.valueOf(quantity));
    }

    private Reply addRaw(OpenCart cart, String quantity) {
        return shop.post("/api/v1/carts/" + cart.id() + "/lines")
                .token(cart.token())
                .body("{\"variantId\":\"" + variant + "\",\"quantity\":" + quantity + "}")
                .send();
    }

    private void refused(OpenCart cart, String patch, String pointer) {
        var reply = shop.patch("/api/v1/carts/" + cart.id())
                .token(cart.token())
                .body(patch)
                .send();
        assertThat(reply.isProblem(422, "invalid").text("/errors/0/pointer"))
                .as(patch)
                .isEqualTo(pointer);
    }

    private static String address(String field, String value) {
        JsonNode address = Shop.json("{\"shippingAddress\":" + Buyer.ADDRESS + "}");
        ((com.fasterxml.jackson.databind.node.ObjectNode) address.at("/shippingAddress")).set(field, Shop.json(value));
        return address.toString();
    }
}
