package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.inventory.Inventory.Described;
import dev.cartwright.inventory.Inventory.Item;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.Role;
import dev.cartwright.kernel.VariantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InventoryApiTest {
    private static final String PATH = "/api/v1/inventory";

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Inventory inventory;

    private Shop shop;
    private Staff manager;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        manager = Staff.as(Role.CATALOGUE_MANAGER, shop);
    }

    @Test
    void theDemoShopsStockIsListedByTitle() {
        var books = manager.get(PATH + "?limit=1&count=true").send().is(200).json();
        assertThat(books.at("/total").asInt()).isGreaterThan(96);
        var moby = shop.get("/api/v1/products/moby-dick").send().is(200).text("/id");
        var item = all("product=" + moby).getFirst();
        assertThat(item.at("/title").asText()).isNotBlank();
        assertThat(item.at("/location/slug").asText()).isEqualTo("main");
        assertThat(item.at("/available").asInt())
                .isEqualTo(item.at("/onHand").asInt() - item.at("/reserved").asInt());
        var one =
                manager.get(PATH + "/" + item.at("/variantId").asText()).send().is(200);
        assertThat(one.json()).isEqualTo(item);
        var product = all("product=" + item.at("/productId").asText());
        assertThat(product)
                .contains(item)
                .allSatisfy(variant -> assertThat(variant.at("/title")).isEqualTo(item.at("/title")));
        assertThat(all("sku=" + item.at("/sku").asText())).containsExactly(item);
        assertThat(all("variant=" + item.at("/variantId").asText())).containsExactly(item);
    }

    @Test
    void theLowestStockComesFirstWhenAskedFor() {
        var none = stockroom.variantWith(0);
        var few = stockroom.variantWith(3);
        var many = stockroom.variantWith(900);
        var low = all("availableMax=3&sort=available&limit=100");
        assertThat(ids(low)).contains(none.text(), few.text()).doesNotContain(many.text());
        assertThat(low.stream().map(item -> item.at("/available").asInt())).isSorted();
        assertThat(low)
                .allSatisfy(item -> assertThat(item.at("/available").asInt()).isLessThanOrEqualTo(3));
        var descending = all("availableMax=3&sort=-available&limit=7");
        assertThat(ids(descending)).isEqualTo(ids(low).reversed());
        assertThat(ids(all("availableMax=3&sort=title&limit=7"))).containsExactlyInAnyOrderElementsOf(ids(low));
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "counted", "damaged", "lost", "found", "returned"})
    void aCorrectionChangesWhatIsOnHandAndSaysWhy(String reason) {
        var variant = stockroom.variantWith(5);
        var made = correct(variant, -2, reason, "Note of " + reason).is(201);
        assertThat(made.text("/id")).startsWith("inv_");
        assertThat(made.json().at("/change").asInt()).isEqualTo(-2);
        assertThat(made.json().at("/onHandAfter").asInt()).isEqualTo(3);
        assertThat(made.text("/reason")).isEqualTo(reason);
        assertThat(made.text("/note")).isEqualTo("Note of " + reason);
        assertThat(made.text("/actor")).startsWith("usr_");
        assertThat(manager.get(made.header("Location")).send().is(200).json()).isEqualTo(made.json());
        assertThat(manager.get(PATH + "/" + variant + "/corrections")
                        .send()
                        .json()
                        .at("/items"))
                .containsExactly(made.json());
        assertThat(read(variant).at("/onHand").asInt()).isEqualTo(3);
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void aCorrectionCannotTakeWhatOrdersHold() {
        var variant = stockroom.variantWith(5);
        buy(variant, 3);
        var refused = correct(variant, -3, "lost").isProblem(409, "stock-below-reserved");
        assertThat(refused.json().at("/onHand").asInt()).isEqualTo(5);
        assertThat(refused.json().at("/reserved").asInt()).isEqualTo(3);
        assertThat(read(variant).at("/onHand").asInt()).isEqualTo(5);
        correct(variant, -2, "lost").is(201);
        assertThat(read(variant).at("/available").asInt()).isZero();
        assertThat(stockroom.wrongBooks()).isEmpty();
    }

    @Test
    void whatIsCorrectedToNothingIsNoLongerOfferedAndComesBack() {
        var variant = stockroom.variantWith(1);
        var product = read(variant).at("/productId").asText();
        assertThat(isOffered(product)).isTrue();
        correct(variant, -1, "damaged").is(201);
        assertThat(isOffered(product)).isFalse();
        correct(variant, 4, "found").is(201);
        assertThat(isOffered(product)).isTrue();
    }

    @Test
    void theHistoryTellsEveryChangeNewestFirst() {
        var variant = stockroom.variantWith(5);
        correct(variant, 10, "received").is(201);
        buy(variant, 2);
        var history = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = manager.get(PATH + "/" + variant + "/history?limit=1&count=true" + next)
                    .send()
                    .is(200);
            assertThat(page.json().at("/total").asInt()).isEqualTo(3);
            page.json().at("/items").forEach(history::add);
            next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        assertThat(history).extracting(entry -> entry.at("/reason").asText()).contains("held");
        assertThat(history).hasSize(3);
        var held = history.stream()
                .filter(entry -> entry.at("/reason").asText().equals("held"))
                .findFirst()
                .orElseThrow();
        assertThat(held.at("/orderId").asText()).startsWith("ord_");
        assertThat(held.at("/reservedChange").asInt()).isEqualTo(2);
        var now = read(variant);
        assertThat(sum(history, "/onHandChange")).isEqualTo(now.at("/onHand").asInt());
        assertThat(sum(history, "/reservedChange"))
                .isEqualTo(now.at("/reserved").asInt());
    }

    @Test
    void purchasesAndCorrectionsAtTheSameTimeNeverOversellAndTheBooksAgree() throws Exception {
        var variant = stockroom.variantWith(20);
        var buyer = new Buyer(shop);
        var calls = new ArrayList<Callable<Reply>>();
        for (int at = 0; at < 25; at++) {
            var cart = buyer.cart(variant.text(), 1);
            calls.add(() -> buyer.order(cart, "tok_visa").send());
            int change = at % 3 == 0 ? 1 : -1;
            calls.add(() -> correct(variant, change, "counted"));
        }
        var replies = atOnce(calls);
        var sold = replies.stream()
                .filter(reply -> reply.status() == 201 && reply.json().has("number"))
                .count();
        int corrected = replies.stream()
                .filter(reply -> reply.status() == 201 && reply.json().has("change"))
                .mapToInt(reply -> reply.json().at("/change").asInt())
                .sum();
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(201, 409));
        var now = read(variant);
        assertThat(now.at("/onHand").asInt()).isEqualTo(20 + corrected);
        assertThat(now.at("/reserved").asLong()).isEqualTo(sold);
        assertThat(now.at("/available").asInt()).isNotNegative();
        assertThat(stockroom.wrongBooks()).isEmpty();
        var product = now.at("/productId").asText();
        assertThat(isOffered(product)).isEqualTo(now.at("/available").asInt() > 0);
    }

    @Test
    void aRepeatedCorrectionCountsOnce() {
        var variant = stockroom.variantWith(5);
        var key = Shop.freshKey();
        var body = "{\"change\":-1,\"reason\":\"lost\"}";
        var first = manager.post(PATH + "/" + variant + "/corrections")
                .key(key)
                .body(body)
                .send()
                .is(201);
        var again = manager.post(PATH + "/" + variant + "/corrections")
                .key(key)
                .body(body)
                .send()
                .is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(read(variant).at("/onHand").asInt()).isEqualTo(4);
    }

    @Test
    void badCorrectionsAreRefusedWithTheirField() {
        var variant = stockroom.variantWith(5);
        demandField(correct(variant, 0, "counted"), "/change");
        demandField(correct(variant, 100_001, "counted"), "/change");
        demandField(correct(variant, -100_001, "counted"), "/change");
        demandField(correct(variant, 1, "held"), "/reason");
        demandField(correct(variant, 1, "counted", "a\u202eb"), "/note");
        demandField(correct(variant, 1, "counted", "x".repeat(501)), "/note");
        var path = PATH + "/" + variant + "/corrections";
        demandField(manager.post(path).body("{\"reason\":\"lost\"}").send(), "/change");
        manager.post(path).body("{\"change\":1.5,\"reason\":\"lost\"}").send().isProblem(400, "malformed");
        manager.post(path)
                .body("{\"change\":99999999999,\"reason\":\"lost\"}")
                .send()
                .isProblem(400, "malformed");
        assertThat(read(variant).at("/onHand").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNotUnderstoodIsRefused() {
        var strange = VariantId.at(Instant.now());
        manager.get(PATH + "/" + strange).send().isProblem(404, "not-found");
        manager.get(PATH + "/" + strange + "/history").send().isProblem(404, "not-found");
        manager.get(PATH + "/nonsense/corrections").send().isProblem(404, "not-found");
        correct(strange, 1, "found").isProblem(404, "not-found");
        for (var query :
                List.of("availableMax=-1", "availableMax=x", "sort=sku", "product=x", "variant=prd_x", "q=x")) {
            manager.get(PATH + "?" + query).send().isProblem(400, "malformed");
        }
        var variant = stockroom.variantWith(1);
        manager.get(PATH + "/" + variant + "/corrections/inv_x").send().isProblem(404, "not-found");
    }

    @Test
    void shoppersAreToldNothingAndSupportChangesNothing() {
        var variant = stockroom.variantWith(5);
        shop.get(PATH).send().isProblem(401, "unauthenticated");
        Staff.as(Role.CUSTOMER, shop).get(PATH + "/" + variant).send().isProblem(403, "forbidden");
        var support = Staff.as(Role.SUPPORT, shop);
        support.get(PATH + "/" + variant).send().is(200);
        support.get(PATH + "/" + variant + "/history").send().is(200);
        support.post(PATH + "/" + variant + "/corrections")
                .body("{\"change\":1,\"reason\":\"found\"}")
                .send()
                .isProblem(403, "forbidden");
        assertThat(read(variant).at("/onHand").asInt()).isEqualTo(5);
    }

    @Test
    void aCorrectionIsInTheAuditLog() {
        var variant = stockroom.variantWith(5);
        correct(variant, 2, "found").is(201);
        var log = Staff.as(Role.ADMIN, shop)
                .get("/api/v1/audit?target=" + variant)
                .send()
                .json()
                .at("/items");
        assertThat(log).hasSize(1);
        assertThat(log.at("/0/act").asText()).isEqualTo("correct_inventory");
        assertThat(log.at("/0/before/onHand").asInt()).isEqualTo(5);
        assertThat(log.at("/0/after/onHand").asInt()).isEqualTo(7);
    }

    @Test
    void theCatalogueSaysWhatThingsAreCalledAndWhatIsNoLongerKept() {
        var variant = stockroom.variantWith(0);
        var product = ProductId.parse(read(variant).at("/productId").asText()).orElseThrow();
        describe(new Described(
                product,
                "Another title",
                List.of(new Item(variant, "NEW-SKU-" + variant, "Ledger", Map.of("a", "b")))));
        var item = read(variant);
        assertThat(item.at("/title").asText()).isEqualTo("Another title");
        assertThat(item.at("/sku").asText()).isEqualTo("NEW-SKU-" + variant);
        assertThat(item.at("/options/a").asText()).isEqualTo("b");
        describe(new Described(product, "Another title", List.of()));
        manager.get(PATH + "/" + variant).send().isProblem(404, "not-found");
    }

    private void describe(Described product) {
        QuarkusTransaction.requiringNew().run(() -> inventory.describe(List.of(product)));
    }

    private Reply correct(VariantId variant, int change, String reason) {
        return correct(variant, Shop.object().put("change", change).put("reason", reason));
    }

    private Reply correct(VariantId variant, int change, String reason, String note) {
        return correct(
                variant,
                Shop.object().put("change", change).put("reason", reason).put("note", note));
    }

    private Reply correct(VariantId variant, ObjectNode body) {
        return manager.post(PATH + "/" + variant + "/corrections").body(body).send();
    }

    private void buy(VariantId variant, int quantity) {
        var buyer = new Buyer(shop);
        buyer.order(buyer.cart(variant.text(), quantity), "tok_visa").send().is(201);
    }

    private JsonNode read(VariantId variant) {
        return manager.get(PATH + "/" + variant).send().is(200).json();
    }

    private boolean isOffered(String product) {
        return shop.get("/api/v1/products/" + product)
                        .send()
                        .is(200)
                        .json()
                        .at("/variants/0/available")
                        .asInt()
                > 0;
    }

    private List<JsonNode> all(String query) {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = manager.get(PATH + "?" + query + next).send().is(200);
            page.json().at("/items").forEach(items::add);
            next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        return items;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/variantId").asText()).toList();
    }

    private static int sum(Iterable<JsonNode> entries, String pointer) {
        return StreamSupport.stream(entries.spliterator(), false)
                .mapToInt(entry -> entry.at(pointer).asInt())
                .sum();
    }

    private static void demandField(Reply reply, String pointer) {
        reply.isProblem(422, "invalid");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    private static List<Reply> atOnce(List<Callable<Reply>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(calls);
            var replies = new ArrayList<Reply>();
            for (int at : IntStream.range(0, running.size()).toArray()) {
                replies.add(running.get(at).get());
            }
            return replies;
        }
    }
}
