package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Carts of those who have signed in, and what becomes of a guest's cart then.
@QuarkusTest
class CustomerCartTest {
    private static final String CART = "/api/v1/cart";
    private static final String CARTS = "/api/v1/carts";

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    private Shop shop;
    private Buyer guest;
    private Person person;
    private String first;
    private String second;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        guest = new Buyer(shop);
        person = Person.registered(shop);
        first = stockroom.variantWith(50).text();
        second = stockroom.variantWith(50).text();
    }

    @Test
    void aCustomerFindsTheSameCartOnEveryDevice() {
        var phone = person.signedIn(shop);
        var desk = person.signedIn(shop);
        phone.get(CART).send().isProblem(404, "not-found");
        var cart = opened(phone, first, 2);
        assertThat(read(desk)).isEqualTo(read(phone));
        var line = Shop.object().put("variantId", first).put("quantity", 1);
        desk.post(CART + "/lines").body(line).send().is(201);
        desk.patch(CARTS + "/" + cart.id())
                .body("{\"note\":\"Leave it with the harpooneer\"}")
                .send()
                .is(200);
        assertThat(quantities(read(phone))).isEqualTo(Map.of(first, 3));
        assertThat(read(phone).at("/note").asText()).isEqualTo("Leave it with the harpooneer");
    }

    @Test
    void theCartOfAnAccountOpensToNobodyElse() {
        var cart = opened(person.signedIn(shop), first, 1);
        var other = Person.registered(shop).signedIn(shop);
        for (var path : List.of(CARTS + "/" + cart.id(), CARTS + "/" + cart.id() + "/shipping-options", CART)) {
            shop.get(path).token(cart.token()).send().isProblem(404, "not-found");
            other.get(path).token(cart.token()).send().isProblem(404, "not-found");
        }
        var line = Shop.object().put("variantId", first).put("quantity", 1);
        shop.post(CARTS + "/" + cart.id() + "/lines")
                .token(cart.token())
                .body(line)
                .send()
                .isProblem(404, "not-found");
        guest.order(cart, "tok_visa").send().isProblem(404, "not-found");
        assertThat(quantities(read(person.signedIn(shop)))).isEqualTo(Map.of(first, 1));
    }

    @Test
    void aGuestsCartBecomesTheCustomersAtSignIn() {
        var cart = guest.cart(first, 2);
        var customer = signInWith(cart);
        var mine = read(customer);
        assertThat(mine.at("/id").asText()).isEqualTo(cart.id());
        assertThat(mine.at("/email").asText()).isEqualTo("ishmael@example.com");
        assertThat(quantities(mine)).isEqualTo(Map.of(first, 2));
        shop.get(CARTS + "/" + cart.id()).token(cart.token()).send().isProblem(404, "not-found");
        shop.get(CART).token(cart.token()).send().isProblem(404, "not-found");
        customer.get(CART).token(cart.token()).send().is(200);
    }

    @Test
    void aMergeLosesNoLineAndNoQuantity() {
        var third = stockroom.variantWith(50).text();
        var customer = person.signedIn(shop);
        var own = opened(customer, first, 2);
        add(customer, own.id(), second, 1).is(201);
        var cart = guest.cart(second, 3);
        shop.post(CARTS + "/" + cart.id() + "/lines")
                .token(cart.token())
                .body(Shop.object().put("variantId", third).put("quantity", 4))
                .send()
                .is(201);
        signInWith(cart);
        var merged = read(customer);
        assertThat(merged.at("/id").asText()).isEqualTo(own.id());
        assertThat(quantities(merged)).isEqualTo(Map.of(first, 2, second, 4, third, 4));
        assertThat(merged.at("/shippingAddress/name").asText()).isEqualTo("Ishmael");
    }

    @Test
    void theOldIdAndTokenOfAMergedCartLeadToTheOneThatTookItIn() {
        var customer = person.signedIn(shop);
        var own = opened(customer, first, 1);
        var cart = guest.cart(second, 1);
        signInWith(cart);
        assertThat(customer.get(CARTS + "/" + cart.id()).send().is(200).text("/id"))
                .isEqualTo(own.id());
        assertThat(customer.get(CART).token(cart.token()).send().is(200).text("/id"))
                .isEqualTo(own.id());
        var added = add(customer, cart.id(), first, 1).is(201);
        assertThat(added.header("Location")).isEqualTo(CARTS + "/" + own.id());
        assertThat(quantities(read(customer))).isEqualTo(Map.of(first, 2, second, 1));
        shop.get(CARTS + "/" + cart.id()).token(cart.token()).send().isProblem(404, "not-found");
    }

    @Test
    void aLineOfAMergedCartIsNoLongerThanALineMayBe() {
        var customer = person.signedIn(shop);
        opened(customer, first, 998);
        signInWith(guest.cart(first, 2));
        assertThat(quantities(read(customer))).isEqualTo(Map.of(first, 999));
    }

    @Test
    void whatDoesNotFitIntoOneCartStaysInTwo() {
        var customer = person.signedIn(shop);
        var variants = IntStream.range(0, 101)
                .mapToObj(unused -> stockroom.variantWith(5).text())
                .toList();
        var own = openedWith(customer, variants.subList(0, 60));
        var body = lines(variants.subList(60, 101));
        var opened = shop.post(CARTS).body(body).send().is(201);
        var cart = new Buyer.OpenCart(opened.text("/id"), opened.text("/token"), opened.json());
        signInWith(cart);
        assertThat(customer.get(CARTS + "/" + own).send().is(200).json().at("/lines"))
                .hasSize(60);
        assertThat(customer.get(CARTS + "/" + cart.id()).send().is(200).json().at("/lines"))
                .hasSize(41);
    }

    @Test
    void aSignInThatIsSentAgainMergesOnce() {
        var customer = person.signedIn(shop);
        opened(customer, first, 1);
        var cart = guest.cart(first, 3);
        var key = Shop.freshKey();
        for (int time = 0; time < 3; time++) {
            person.signIn(shop).token(cart.token()).key(key).send().is(200);
        }
        person.signIn(shop).token(cart.token()).send().is(200);
        assertThat(quantities(read(customer))).isEqualTo(Map.of(first, 4));
    }

    @Test
    void theHeaderWinsOverTheAccountAndTheAccountOverTheCookie() {
        var customer = person.signedIn(shop);
        var own = opened(customer, first, 1);
        var cart = guest.cart(second, 1);
        assertThat(customer.get(CART).token(cart.token()).send().is(200).text("/id"))
                .isEqualTo(cart.id());
        assertThat(customer.get(CART)
                        .header("Cookie", "cart_token=" + cart.token())
                        .send()
                        .is(200)
                        .text("/id"))
                .isEqualTo(own.id());
        customer.get(CART).token("nobodys").send().isProblem(404, "not-found");
        assertThat(Person.registered(shop)
                        .signedIn(shop)
                        .get(CART)
                        .header("Cookie", "cart_token=" + cart.token())
                        .send()
                        .is(200)
                        .text("/id"))
                .isEqualTo(cart.id());
    }

    @Test
    void aBrowserThatHasSignedInKeepsTheCookieOfItsGuestsOrders() {
        var session = person.signIn(shop)
                .header("Sec-Fetch-Site", "same-origin")
                .send()
                .is(200)
                .header("Set-Cookie")
                .replaceAll(";.*", "");
        var opened = shop.post(CARTS)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", session)
                .body("{}")
                .send()
                .is(201);
        assertThat(opened.header("Set-Cookie")).isEmpty();
        assertThat(shop.get(CART).header("Cookie", session).send().is(200).text("/id"))
                .isEqualTo(opened.text("/id"));
    }

    @Test
    void theCartOpenedLastIsTheCurrentOneUntilItWasOrdered() {
        var customer = person.signedIn(shop);
        var older = opened(customer, first, 1);
        var newer = opened(customer, second, 1);
        assertThat(read(customer).at("/id").asText()).isEqualTo(newer.id());
        order(customer, newer).is(201);
        assertThat(read(customer).at("/id").asText()).isEqualTo(older.id());
        order(customer, older).is(201);
        var last = read(customer);
        assertThat(last.at("/id").asText()).isEqualTo(newer.id());
        assertThat(last.at("/state").asText()).isEqualTo("ordered");
    }

    @Test
    void aGuestsCartThatACustomerOrdersIsTheCustomers() {
        var customer = person.signedIn(shop);
        var cart = guest.cart(first, 1);
        var body = purchase(cart, "tok_declined");
        customer.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body(body)
                .send()
                .isProblem(402, "payment-declined");
        // Its e-mail and address are in an order of the account's by now.
        shop.get(CARTS + "/" + cart.id()).token(cart.token()).send().isProblem(404, "not-found");
        assertThat(read(customer).at("/state").asText()).isEqualTo("open");
    }

    @Test
    void theNoteOfACartGoesIntoItsOrder() {
        var cart = guest.cart(first, 1);
        var path = CARTS + "/" + cart.id();
        edit(cart, "{\"note\":\"Please wrap it\"}").is(200);
        assertThat(edit(cart, "{\"shippingMethod\":\"standard\"}").is(200).text("/note"))
                .isEqualTo("Please wrap it");
        assertThat(edit(cart, "{\"note\":null}").is(200).json().at("/note").isNull())
                .isTrue();
        for (var bad : List.of("\" \"", "\"a\\u0000b\"", "\"a\\u202eb\"", '"' + "x".repeat(501) + '"')) {
            assertThat(edit(cart, "{\"note\":" + bad + "}")
                            .isProblem(422, "invalid")
                            .text("/errors/0/pointer"))
                    .isEqualTo("/note");
        }
        edit(cart, "{\"note\":5}").isProblem(400, "malformed");
        edit(cart, "{\"note\":\"" + "x".repeat(500) + "\"}").is(200);
        edit(cart, "{\"note\":\"Please wrap it\"}").is(200);
        assertThat(guest.order(cart, "tok_visa").send().is(201).text("/note")).isEqualTo("Please wrap it");
        assertThat(shop.get(path).token(cart.token()).send().is(200).text("/note"))
                .isEqualTo("Please wrap it");
        var noted =
                shop.post(CARTS).body("{\"note\":\"From the start\"}").send().is(201);
        assertThat(noted.text("/note")).isEqualTo("From the start");
    }

    @Test
    void notesOfBothCartsAreKept() {
        var customer = person.signedIn(shop);
        var own = opened(customer, first, 1);
        customer.patch(CARTS + "/" + own.id())
                .body("{\"note\":\"Mine\"}")
                .send()
                .is(200);
        var cart = guest.cart(second, 1);
        edit(cart, "{\"note\":\"A guest's\"}").is(200);
        signInWith(cart);
        assertThat(read(customer).at("/note").asText()).isEqualTo("Mine / A guest's");
    }

    @Test
    void whoDeletesTheAccountLeavesNoCart() {
        var customer = person.signedIn(shop);
        var cart = opened(customer, first, 1);
        var bought = opened(customer, second, 1);
        order(customer, bought).is(201);
        customer.delete("/api/v1/users/me").send().is(204);
        assertThat(stockroom.remainsOf(cart.id())).isEmpty();
        assertThat(stockroom.remainsOf(bought.id())).containsExactly("ordered, nothing of the person");
    }

    @Test
    void signInsAtTheSameTimeMergeEveryCartOnce() throws Exception {
        var customer = person.signedIn(shop);
        var own = opened(customer, first, 1);
        var calls = new ArrayList<Callable<Reply>>();
        for (int each = 0; each < 6; each++) {
            var cart = guest.cart(first, 2);
            // Twice each: whoever comes second finds nothing left to merge.
            calls.add(() -> person.signIn(shop).token(cart.token()).send());
            calls.add(() -> person.signIn(shop).token(cart.token()).send());
            calls.add(() -> add(customer, own.id(), first, 1));
            calls.add(() -> add(customer, own.id(), second, 1));
        }
        for (var reply : atOnce(calls)) {
            assertThat(reply.status()).isIn(200, 201);
        }
        assertThat(quantities(read(customer))).isEqualTo(Map.of(first, 1 + 6 * 2 + 6, second, 6));
    }

    @Test
    void whatAGuestAddsDuringTheSignInIsMergedOrRefused() throws Exception {
        var customer = person.signedIn(shop);
        opened(customer, first, 1);
        var cart = guest.cart(first, 1);
        var calls = new ArrayList<Callable<Reply>>();
        for (int each = 0; each < 20; each++) {
            calls.add(() -> shop.post(CARTS + "/" + cart.id() + "/lines")
                    .token(cart.token())
                    .body(Shop.object().put("variantId", first).put("quantity", 1))
                    .send());
        }
        calls.add(10, () -> person.signIn(shop).token(cart.token()).send());
        int added = 0;
        for (var reply : atOnce(calls)) {
            assertThat(reply.status()).isIn(200, 201, 404);
            added += reply.status() == 201 ? 1 : 0;
        }
        assertThat(quantities(read(customer))).isEqualTo(Map.of(first, 2 + added));
    }

    @Test
    void ofTwoWhoSignInWithOneGuestsCartOneGetsIt() throws Exception {
        var other = Person.registered(shop);
        var cart = guest.cart(first, 3);
        var replies = atOnce(List.of(
                () -> person.signIn(shop).token(cart.token()).send(),
                () -> other.signIn(shop).token(cart.token()).send()));
        replies.forEach(reply -> reply.is(200));
        var theirs = new ArrayList<Integer>();
        for (var one : List.of(person, other)) {
            theirs.add(one.signedIn(shop).get(CARTS + "/" + cart.id()).send().status());
        }
        assertThat(theirs).containsExactlyInAnyOrder(200, 404);
    }

    @Test
    void anOrderAndASignInAtTheSameTimeTakeTheCartOnce() throws Exception {
        var carts =
                IntStream.range(0, 8).mapToObj(unused -> guest.cart(first, 1)).toList();
        var calls = new ArrayList<Callable<Reply>>();
        for (var cart : carts) {
            calls.add(() -> guest.order(cart, "tok_visa").send());
            calls.add(() -> person.signIn(shop).token(cart.token()).send());
        }
        int bought = 0;
        for (var reply : atOnce(calls)) {
            assertThat(reply.status()).isIn(200, 201, 404);
            bought += reply.status() == 201 ? 1 : 0;
        }
        var current = person.signedIn(shop).get(CART).send();
        int waiting = current.status() == 404 ? 0 : quantities(current.json()).getOrDefault(first, 0);
        assertThat(bought + waiting).isEqualTo(8);
    }

    private Staff signInWith(Buyer.OpenCart cart) {
        return Staff.with(person.signIn(shop).token(cart.token()).send().is(200).text("/accessToken"), shop);
    }

    private static JsonNode read(Staff customer) {
        return customer.get(CART).send().is(200).json();
    }

    private Buyer.OpenCart opened(Staff customer, String variant, int quantity) {
        var opened =
                customer.post(CARTS).body(Buyer.ready(variant, quantity)).send().is(201);
        return new Buyer.OpenCart(opened.text("/id"), opened.text("/token"), opened.json());
    }

    private static String openedWith(Staff customer, List<String> variants) {
        return customer.post(CARTS).body(lines(variants)).send().is(201).text("/id");
    }

    private static JsonNode lines(List<String> variants) {
        var body = Shop.object();
        var lines = body.putArray("lines");
        variants.forEach(variant -> lines.addObject().put("variantId", variant).put("quantity", 1));
        return body;
    }

    private static Reply add(Staff customer, String cart, String variant, int quantity) {
        return customer.post(CARTS + "/" + cart + "/lines")
                .body(Shop.object().put("variantId", variant).put("quantity", quantity))
                .send();
    }

    private Reply edit(Buyer.OpenCart cart, String patch) {
        return shop.patch(CARTS + "/" + cart.id())
                .token(cart.token())
                .body(patch)
                .send();
    }

    private static Reply order(Staff customer, Buyer.OpenCart cart) {
        return customer.post("/api/v1/orders")
                .key(Shop.freshKey())
                .body(purchase(cart, "tok_visa"))
                .send();
    }

    private static JsonNode purchase(Buyer.OpenCart cart, String paymentToken) {
        var body = Shop.object().put("cartId", cart.id());
        body.putObject("payment").put("token", paymentToken);
        body.set("expectedTotal", cart.total());
        return body;
    }

    private static Map<String, Integer> quantities(JsonNode cart) {
        var quantities = new TreeMap<String, Integer>();
        cart.at("/lines")
                .forEach(line -> quantities.merge(
                        line.at("/variantId").asText(), line.at("/quantity").asInt(), Integer::sum));
        return quantities;
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
