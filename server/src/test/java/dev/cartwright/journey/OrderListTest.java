package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrderListTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    StatementRecorder recorder;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private Shop shop;
    private Desk desk;
    private VariantId variant;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        desk = new Desk(shop);
        variant = stockroom.variantWith(500);
    }

    @Test
    void aCustomerSeesHisOwnOrdersAndNobodyElses() {
        var customer = Staff.as(Role.CUSTOMER, shop);
        var others = desk.sell(variant, 1, "tok_visa");
        var bought = buy(customer, 2);
        var list = customer.get("/api/v1/orders?limit=100").send().is(200).json();
        assertThat(list.at("/items").findValuesAsText("id")).contains(bought).doesNotContain(others.id());
        assertThat(list.at("/items").findValuesAsText("customerId").stream().distinct())
                .hasSize(1);
        var item = list.at("/items/0");
        assertThat(item.at("/id").asText()).isEqualTo(bought);
        assertThat(item.at("/state").asText()).isEqualTo("confirmed");
        assertThat(item.at("/itemCount").asInt()).isEqualTo(2);
        assertThat(item.at("/email").asText()).isEqualTo("ishmael@example.com");

        customer.get("/api/v1/orders?email=ishmael@example.com").send().isProblem(403, "forbidden");
        customer.get("/api/v1/orders?customer=" + item.at("/customerId").asText())
                .send()
                .isProblem(403, "forbidden");
        customer.get("/api/v1/orders?number=" + others.body().at("/number").asText())
                .send()
                .is(200);
        assertThat(customer.get("/api/v1/orders?number="
                                + others.body().at("/number").asText())
                        .send()
                        .json()
                        .at("/items"))
                .isEmpty();
        customer.get("/api/v1/orders/" + others.id()).send().isProblem(404, "not-found");
        Staff.as(Role.CATALOGUE_MANAGER, shop)
                .get("/api/v1/orders/" + bought)
                .send()
                .isProblem(404, "not-found");
        shop.get("/api/v1/orders").send().isProblem(401, "unauthenticated");
        shop.get("/api/v1/orders").token(others.cart().token()).send().isProblem(401, "unauthenticated");
    }

    @Test
    void staffFindOrdersByWhatTheyKnow() {
        var begin = clock.instant();
        var one = desk.sell(variant, 1, "tok_visa");
        var other = desk.sell(variant, 2, "tok_3ds");
        var number = one.body().at("/number").asText();
        assertThat(ids("?number=" + number)).containsExactly(one.id());
        assertThat(ids("?number=" + number.toLowerCase(java.util.Locale.ROOT))).containsExactly(one.id());
        assertThat(ids("?state=pending&limit=100")).contains(other.id()).doesNotContain(one.id());
        assertThat(ids("?createdFrom=" + begin)).contains(one.id(), other.id());
        assertThat(ids("?createdFrom=" + begin + "&createdTo=" + begin)).isEmpty();
        assertThat(ids("?email=ISHMAEL@example.com&createdFrom=" + begin)).contains(one.id(), other.id());
        assertThat(ids("?email=nobody@example.com")).isEmpty();
        assertThat(ids("?state=shipped&number=" + number)).isEmpty();
        var customers = buy(Staff.as(Role.CUSTOMER, shop), 1);
        var customer =
                desk.staff().get("/api/v1/orders/" + customers).send().is(200).text("/customerId");
        assertThat(ids("?limit=100&customer=" + customer)).contains(customers).doesNotContain(one.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=lost",
                "email=",
                "customer=ord_1",
                "createdFrom=yesterday",
                "sort=email",
                "limit=0",
                "cursor=nonsense",
                "colour=red"
            })
    void aParameterThatMakesNoSenseIsRefused(String parameter) {
        desk.staff().get("/api/v1/orders?" + parameter).send().isProblem(400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "total", "-total"})
    void pagesHoldEveryOrderOnceInTheirOrder(String sort) {
        var begin = clock.instant();
        for (int quantity : new int[] {3, 1, 2, 1, 3}) {
            desk.sell(variant, quantity, "tok_visa");
        }
        var found = new ArrayList<JsonNode>();
        var query = "?limit=2&count=true&createdFrom=" + begin + "&sort=" + sort;
        var page = page(query);
        assertThat(page.at("/total").asInt()).isGreaterThanOrEqualTo(5);
        page.at("/items").forEach(found::add);
        while (!page.at("/next").isNull()) {
            page = page(query + "&cursor=" + page.at("/next").asText());
            page.at("/items").forEach(found::add);
        }
        var keys = found.stream().map(item -> key(item, sort)).toList();
        var sorted = new ArrayList<>(keys);
        sorted.sort(sort.startsWith("-") ? java.util.Comparator.reverseOrder() : null);
        assertThat(keys).isEqualTo(sorted);
        assertThat(found.stream().map(item -> item.at("/id").asText())).doesNotHaveDuplicates();
        assertThat(found).hasSizeGreaterThanOrEqualTo(5);
        var cursor = page("?limit=2&createdFrom=" + begin + "&sort=" + sort)
                .at("/next")
                .asText();
        desk.staff()
                .get("/api/v1/orders?limit=2&sort=" + sort + "&cursor=" + cursor)
                .send()
                .isProblem(400, "malformed");
    }

    @Test
    void aPageIsOneStatementHoweverLongItIs() {
        for (int more = 0; more < 3; more++) {
            desk.sell(variant, 1, "tok_visa");
        }
        assertThat(statements("/api/v1/orders?limit=1")).isEqualTo(statements("/api/v1/orders?limit=100"));
        assertThat(statements("/api/v1/orders?limit=100")).isLessThanOrEqualTo(2);
    }

    @Test
    void readingAnOrderIsAsManyStatementsHoweverMuchHasHappened() {
        var fresh = desk.sell(variant, 1, "tok_visa");
        var old = desk.sell(variant, 1, "tok_refund_failed");
        desk.refund(old).send().is(201);
        desk.refund(old).send().is(201);
        desk.ship(old).send().is(201);
        desk.deliver(old).send().is(201);
        assertThat(statements(Desk.path(old))).isEqualTo(statements(Desk.path(fresh)));
        assertThat(statements(Desk.path(old))).isLessThanOrEqualTo(6);
    }

    @Test
    void theDayIsReportedBesideTheDayBefore() {
        var before = today();
        var one = desk.sell(variant, 2, "tok_visa");
        var old = desk.sell(variant, 3, "tok_visa");
        var refunded = desk.sell(variant, 1, "tok_visa");
        var cancelled = desk.sell(variant, 1, "tok_visa");
        desk.sell(variant, 1, "tok_3ds");
        desk.refund(refunded).send().is(201);
        desk.cancel(cancelled).send().is(201);
        placedYesterday(old);
        var after = today();
        if (!after.at("/day").equals(before.at("/day"))) {
            return; // Midnight came in between, and the two are not to be compared.
        }
        assertThat(after.at("/orders").asLong() - before.at("/orders").asLong()).isEqualTo(2);
        assertThat(after.at("/units").asLong() - before.at("/units").asLong()).isEqualTo(3);
        assertThat(cents(after.at("/revenue")) - cents(before.at("/revenue")))
                .isEqualTo(cents(one.body().at("/total")));
        assertThat(after.at("/yesterday/orders").asLong()
                        - before.at("/yesterday/orders").asLong())
                .isEqualTo(1);
        assertThat(cents(after.at("/yesterday/revenue")) - cents(before.at("/yesterday/revenue")))
                .isEqualTo(cents(old.body().at("/total")));
        assertThat(after.at("/toShip").asLong() - before.at("/toShip").asLong()).isEqualTo(2);
        assertThat(after.at("/pending").asLong())
                .isGreaterThan(before.at("/pending").asLong());
        assertThat(after.at("/hours")).hasSize(24);
        assertThat(sum(after, "orders")).isEqualTo(after.at("/orders").asLong());
        assertThat(sum(after, "ordersYesterday"))
                .isEqualTo(after.at("/yesterday/orders").asLong());
        assertThat(after.at("/latest")).hasSize(5);
        shop.get("/api/v1/reports/today").send().isProblem(401, "unauthenticated");
        Staff.as(Role.CUSTOMER, shop).get("/api/v1/reports/today").send().isProblem(403, "forbidden");
        Staff.as(Role.CATALOGUE_MANAGER, shop)
                .get("/api/v1/reports/today")
                .send()
                .is(200);
    }

    private JsonNode today() {
        return desk.staff().get("/api/v1/reports/today").send().is(200).json();
    }

    private static long sum(JsonNode report, String member) {
        long sum = 0;
        for (var hour : report.at("/hours")) {
            sum += hour.at("/" + member).asLong();
        }
        return sum;
    }

    private void placedYesterday(Desk.Sold order) {
        database.with(handle -> handle.createUpdate("update orders set created_at = :then where id = :id")
                .bind("then", clock.instant().minus(1, ChronoUnit.DAYS))
                .bind("id", OrderId.parse(order.id()).orElseThrow())
                .execute());
    }

    private String buy(Staff somebody, int quantity) {
        var cart = new Buyer(shop).cart(variant.text(), quantity);
        var body = Shop.object().put("cartId", cart.id());
        body.putObject("payment").put("token", "tok_visa");
        body.set("expectedTotal", cart.total());
        return somebody.post("/api/v1/orders")
                .token(cart.token())
                .key(Shop.freshKey())
                .body(body)
                .send()
                .is(201)
                .text("/id");
    }

    private List<String> ids(String query) {
        return page(query).at("/items").findValuesAsText("id");
    }

    private JsonNode page(String query) {
        return desk.staff().get("/api/v1/orders" + query).send().is(200).json();
    }

    private static Comparable<Object> key(JsonNode item, String sort) {
        Object key = sort.endsWith("total")
                ? (Object) cents(item.at("/total"))
                : Instant.parse(item.at("/createdAt").asText());
        @SuppressWarnings("unchecked")
        var comparable = (Comparable<Object>) key;
        return comparable;
    }

    private static long cents(JsonNode money) {
        return Long.parseLong(money.at("/amount").asText().replace(".", ""));
    }

    private int statements(String path) {
        var id = UUID.randomUUID().toString();
        desk.staff().get(path).header("X-Request-Id", id).send().is(200);
        return recorder.allOf(id).size();
    }
}
