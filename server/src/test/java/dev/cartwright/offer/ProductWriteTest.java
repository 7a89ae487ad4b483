package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Buyer;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Staff;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Staff add, change and delete products and books.
@QuarkusTest
class ProductWriteTest {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String BOOKS = "/api/v1/books";

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Database database;

    private Shop shop;
    private Staff staff;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        staff = Staff.as(Role.CATALOGUE_MANAGER, shop);
    }

    @Test
    void whatStaffCreateIsThereAsTheyWroteIt() {
        var body = product("Canvas bag", 1);
        body.put("description", "Holds\nbooks.").put("state", "active");
        body.putObject("attributes").put("material", "canvas").put("litres", 12.5);
        body.putArray("categories").add("fiction");
        body.putObject("image")
                .put("url", "https://pictures.example/bag.webp")
                .put("alt", "A bag")
                .put("width", 600)
                .put("height", 900);
        body.putObject("seo").put("title", "A bag");
        var created = staff.post(PRODUCTS).body(body).send().is(201);
        assertThat(created.header("Location")).isEqualTo(PRODUCTS + "/" + created.text("/id"));
        assertThat(created.text("/slug")).startsWith("canvas-bag");
        assertThat(created.header("ETag")).startsWith("\"1.");
        var read = shop.get(PRODUCTS + "/" + created.text("/slug")).send().is(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.text("/type")).isEqualTo("product");
        assertThat(read.json().at("/attributes/litres").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(read.text("/variants/0/price/amount")).isEqualTo("12.00");
        assertThat(read.json().at("/seo/description").isNull()).isTrue();
        assertThat(slugs("category=fiction&q=canvas+bag")).contains(created.text("/slug"));
        shop.get(BOOKS + "/" + created.text("/slug")).send().isProblem(404, "not-found");
        assertThat(audited(created)).containsExactly("write_catalogue");
        assertThat(told(created)).containsExactly("product.created 1");
    }

    @Test
    void aDraftIsForStaffUntilItIsActive() {
        var draft = staff.post(PRODUCTS).body(product("Draft mug", 0)).send().is(201);
        var path = PRODUCTS + "/" + draft.text("/slug");
        shop.get(path).send().isProblem(404, "not-found");
        assertThat(Staff.as(Role.SUPPORT, shop).get(path).send().is(200).header("Cache-Control"))
                .doesNotContain("public");
        assertThat(slugs("q=draft+mug")).doesNotContain(draft.text("/slug"));
        var drafts = staff.get(PRODUCTS + "?state=draft&limit=100&q=draft+mug")
                .send()
                .is(200);
        assertThat(drafts.json().at("/items").findValuesAsText("slug")).contains(draft.text("/slug"));

        staff.patch(path)
                .header("If-Match", draft.header("ETag"))
                .body("{\"state\":\"active\"}")
                .send()
                .isProblem(422, "invalid");
        var active = product("Draft mug", 1).put("state", "active");
        var replaced = staff.put(path)
                .header("If-Match", draft.header("ETag"))
                .body(active)
                .send()
                .is(200);
        shop.get(path).send().is(200);
        assertThat(slugs("q=draft+mug")).contains(draft.text("/slug"));
        staff.patch(path)
                .header("If-Match", replaced.header("ETag"))
                .body("{\"state\":\"archived\"}")
                .send()
                .is(200);
        shop.get(path).send().isProblem(404, "not-found");
        assertThat(slugs("q=draft+mug")).doesNotContain(draft.text("/slug"));
        assertThat(told(draft)).containsExactly("product.created 1", "product.changed 2", "product.changed 3");
    }

    @Test
    void aBookHasItsNumberInBothFormsAndItsOwnFields() {
        var body = product("The Tested Book", 1).put("state", "active");
        body.put("isbn10", "0-306-40615-2")
                .put("language", "en-GB")
                .put("pages", 321)
                .put("year", -44);
        body.put("firstLine", "All of it is divided.").put("publisher", "harbour-press");
        body.putArray("authors").add("jane-austen");
        var book = staff.post(BOOKS).body(body).send();
        if (book.status() == 422) {
            assertThat(book.text("/errors/0/pointer")).isEqualTo("/publisher");
            body.put("publisher", anySupplier());
            book = staff.post(BOOKS).body(body).send();
        }
        book.is(201);
        assertThat(book.text("/type")).isEqualTo("book");
        assertThat(book.text("/isbn13")).isEqualTo("9780306406157");
        assertThat(book.text("/isbn10")).isEqualTo("0306406152");
        assertThat(book.text("/attributes/firstLine")).isEqualTo("All of it is divided.");
        assertThat(book.json().at("/publisher/slug").asText()).isNotBlank();
        var path = "/" + book.text("/slug");
        assertThat(shop.get(PRODUCTS + path).send().is(200).text("/id")).isEqualTo(book.text("/id"));
        assertThat(slugs("yearMax=-40&yearMin=-50&language=en&author=jane-austen"))
                .contains(book.text("/slug"));
        assertThat(shop.get(BOOKS + "?yearMax=-40&yearMin=-50")
                        .send()
                        .is(200)
                        .json()
                        .at("/items")
                        .findValuesAsText("slug"))
                .contains(book.text("/slug"));

        var patched = staff.patch(BOOKS + path)
                .header("If-Match", book.header("ETag"))
                .header("Content-Type", "application/merge-patch+json")
                .body("{\"isbn10\":\"043942089X\",\"year\":null,\"attributes\":{\"motif\":\"sea\"}}")
                .send()
                .is(200);
        assertThat(patched.text("/isbn13")).isEqualTo("9780439420891");
        assertThat(patched.json().at("/year").isNull()).isTrue();
        assertThat(patched.json().at("/pages").asInt()).isEqualTo(321);
        assertThat(patched.json().at("/attributes").has("year")).isFalse();
        assertThat(patched.text("/variants/0/id")).isEqualTo(book.text("/variants/0/id"));
        assertThat(patched.json().at("/version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "products | {\"title\":\"\"} | /title | plaintext",
                "products | {\"slug\":\"No Slug\"} | /slug | format",
                "products | {\"type\":\"Book!\"} | /type | format",
                "products | {\"state\":\"sold\"} | /state | format",
                "products | {\"state\":\"active\",\"variants\":[]} | /variants | required",
                "products | {\"authors\":[\"nobody-at-all\"]} | /authors/0 | unknown",
                "products | {\"authors\":[\"jane-austen\",\"jane-austen\"]} | /authors/1 | duplicate",
                "products | {\"categories\":[\"no-such\"]} | /categories/0 | unknown",
                "products | {\"variants\":[{\"sku\":\"a b\",\"name\":\"X\",\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}]} | /variants/0/sku | format",
                "products | {\"variants\":[{\"sku\":\"ab\",\"name\":\"X\"}]} | /variants/0/price | required",
                "products | {\"variants\":[{\"sku\":\"ab\",\"name\":\"X\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}]} | /variants/0/price/currency | currency",
                "products | {\"variants\":[{\"sku\":\"ab\",\"name\":\"X\",\"price\":{\"amount\":\"-1.00\",\"currency\":\"USD\"}}]} | /variants/0/price/amount | range",
                "products | {\"variants\":[{\"sku\":\"ab\",\"name\":\"X\",\"supplier\":\"no-such\",\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}]} | /variants/0/supplier | unknown",
                "products | {\"variants\":[{\"id\":\"var_01kajx3y5qe0k8v6t1w2z4n7rd\",\"sku\":\"ab\",\"name\":\"X\",\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}]} | /variants/0/id | unknown",
                "products | {\"attributes\":{\"a\":\"\\u0000\"}} | /attributes/a | type",
                "products | {\"attributes\":{\"a\":{\"b\":1}}} | /attributes/a | type",
                "products | {\"attributes\":{\"a\":1e300}} | /attributes/a | type",
                "products | {\"attributes\":{\"a b\":1}} | /attributes | name",
                "products | {\"type\":\"book\",\"attributes\":{\"year\":\"old\"}} | /attributes/year | type",
                "products | {\"image\":{\"url\":\"javascript:alert(1)\",\"alt\":\"x\",\"width\":1,\"height\":1}} | /image/url | format",
                "books | {\"isbn13\":\"9780306406158\"} | /isbn13 | check-digit",
                "books | {\"isbn13\":\"12345\"} | /isbn13 | format",
                "books | {\"isbn10\":\"0306406153\"} | /isbn10 | check-digit",
                "books | {\"isbn10\":\"0306406152\",\"isbn13\":\"9780439420891\"} | /isbn10 | mismatch",
                "books | {\"publisher\":\"no-such\"} | /publisher | unknown",
                "books | {\"language\":\"english language\"} | /language | format",
                "books | {\"pages\":0} | /pages | min",
                "books | {\"year\":10000} | /year | max",
                "books | {\"variants\":[{\"sku\":\"ab\",\"name\":\"X\",\"barcode\":\"9780306406158\",\"price\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}]} | /variants/0/barcode | check-digit"
            })
    void aFieldThatBreaksARuleIsNamedAndNothingIsMade(String door, String change, String pointer, String code) {
        var body = product("Refused", 1);
        Shop.json(change).properties().forEach(one -> body.set(one.getKey(), one.getValue()));
        long before = products();
        var refused = staff.post("/api/v1/" + door).body(body).send().isProblem(422, "invalid");
        assertThat(refused.json().at("/errors")).as(refused.json().toString()).anySatisfy(error -> {
            assertThat(error.at("/pointer").asText()).isEqualTo(pointer);
            assertThat(error.at("/code").asText()).isEqualTo(code);
        });
        assertThat(products()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":7}",
                "{\"surprise\":1}",
                "{\"variants\":{}}",
                "{\"authors\":[7]}",
                "{\"title\":",
                "[]",
                "7",
                "{\"variants\":[{\"sku\":\"ab\",\"name\":\"X\",\"price\":\"1.00\"}]}"
            })
    void whatIsNotUnderstoodIsRefused(String body) {
        staff.post(PRODUCTS).body(body).send().isProblem(400, "malformed");
        staff.post(BOOKS).body(body).send().isProblem(400, "malformed");
    }

    @Test
    void nobodyButTheCataloguesStaffWrites() {
        var body = product("Forbidden", 1);
        var path = PRODUCTS + "/moby-dick";
        var tag = shop.get(path).send().header("ETag");
        shop.call("POST", PRODUCTS).body(body).send().isProblem(401, "unauthenticated");
        for (var role : List.of(Role.CUSTOMER, Role.SUPPORT)) {
            var other = Staff.as(role, shop);
            other.post(PRODUCTS).body(body).send().isProblem(403, "forbidden");
            other.put(path).header("If-Match", tag).body(body).send().isProblem(403, "forbidden");
            other.patch(path).header("If-Match", tag).body("{}").send().isProblem(403, "forbidden");
            other.delete(path).header("If-Match", tag).send().isProblem(403, "forbidden");
        }
        assertThat(shop.get(path).send().header("ETag")).isEqualTo(tag);
    }

    @Test
    void whoSaysNotWhatTheyReadIsAskedAndWhoReadSomethingElseIsToldSo() {
        var product = staff.post(PRODUCTS).body(product("Versioned", 1)).send().is(201);
        var path = PRODUCTS + "/" + product.text("/id");
        var body = product("Versioned", 1);
        staff.put(path).body(body).send().isProblem(428, "precondition-required");
        staff.patch(path).body("{}").send().isProblem(428, "precondition-required");
        staff.delete(path).send().isProblem(428, "precondition-required");
        staff.put(path).header("If-Match", "\"2.x\"").body(body).send().isProblem(412, "precondition-failed");
        staff.delete(path).header("If-Match", "\"2.x\"").send().isProblem(412, "precondition-failed");
        staff.get(path).send().is(200);
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentOneIsToldThatItChanged() throws Exception {
        for (int round = 0; round < 5; round++) {
            var product =
                    staff.post(PRODUCTS).body(product("Contested", 1)).send().is(201);
            var path = PRODUCTS + "/" + product.text("/id");
            var statuses = together(
                    4,
                    number -> staff.patch(path)
                            .header("If-Match", product.header("ETag"))
                            .body("{\"title\":\"Contested by " + number + "\"}")
                            .send());
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
            assertThat(staff.get(path).send().json().at("/version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void ofManyOfOneTitleEachGetsASlugOfItsOwn() throws Exception {
        var title = "Crowded " + UUID.randomUUID();
        var statuses = together(
                8, number -> staff.post(PRODUCTS).body(product(title, 1)).send());
        assertThat(statuses).containsOnly(201);
    }

    @Test
    void aSlugAndAnSkuAreTakenOnce() {
        var first = product("Taken", 1);
        var created = staff.post(PRODUCTS).body(first).send().is(201);
        var again = product("Taken", 1);
        again.put("slug", created.text("/slug"));
        assertThat(staff.post(PRODUCTS)
                        .body(again)
                        .send()
                        .isProblem(409, "taken")
                        .text("/errors/0/pointer"))
                .isEqualTo("/slug");
        again.remove("slug");
        ((ObjectNode) again.at("/variants/0")).put("sku", created.text("/variants/0/sku"));
        assertThat(staff.post(PRODUCTS)
                        .body(again)
                        .send()
                        .isProblem(409, "taken")
                        .text("/errors/0/pointer"))
                .isEqualTo("/variants/0/sku");
    }

    @Test
    void ofManyWhoTakeOneSkuAtTheSameMomentOneGetsIt() throws Exception {
        var sku = "RACE-" + UUID.randomUUID();
        var statuses = together(6, number -> {
            var body = product("Raced", 1);
            ((ObjectNode) body.at("/variants/0")).put("sku", sku);
            return staff.post(PRODUCTS).body(body).send();
        });
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void variantsAreKnownAgainAndMayExchangeTheirSkus() {
        var product =
                staff.post(PRODUCTS).body(product("Two of them", 2)).send().is(201);
        var path = PRODUCTS + "/" + product.text("/id");
        var body = product("Two of them", 2);
        for (int at = 0; at < 2; at++) {
            ((ObjectNode) body.at("/variants/" + at))
                    .put("id", product.text("/variants/" + at + "/id"))
                    .put("sku", product.text("/variants/" + (1 - at) + "/sku"));
        }
        var exchanged = staff.put(path)
                .header("If-Match", product.header("ETag"))
                .body(body)
                .send()
                .is(200);
        assertThat(exchanged.text("/variants/0/id")).isEqualTo(product.text("/variants/0/id"));
        assertThat(exchanged.text("/variants/0/sku")).isEqualTo(product.text("/variants/1/sku"));

        var fewer = product("Two of them", 1);
        ((ObjectNode) fewer.at("/variants/0")).put("sku", product.text("/variants/0/sku"));
        var left = staff.put(path)
                .header("If-Match", exchanged.header("ETag"))
                .body(fewer)
                .send()
                .is(200);
        assertThat(left.json().at("/variants")).hasSize(1);
        assertThat(left.text("/variants/0/id")).isEqualTo(product.text("/variants/1/id"));
    }

    @Test
    void whatWasOrderedStaysAndIsArchivedInstead() {
        var body = product("Ordered e-book", 2).put("state", "active");
        body.at("/variants").forEach(variant -> ((ObjectNode) variant).put("stockKept", false));
        var product = staff.post(PRODUCTS).body(body).send().is(201);
        var path = PRODUCTS + "/" + product.text("/id");
        var buyer = new Buyer(shop);
        var cart = buyer.cart(product.text("/variants/0/id"), 1);
        var token = cart.token();
        buyer.order(cart, "tok_visa").send().is(201);

        var refused = staff.delete(path)
                .header("If-Match", product.header("ETag"))
                .send()
                .isProblem(409, "in-use");
        assertThat(refused.json().at("/usedBy/orders").asInt()).isEqualTo(1);
        var without = ((ObjectNode) body.deepCopy());
        ((com.fasterxml.jackson.databind.node.ArrayNode) without.at("/variants")).remove(0);
        staff.put(path)
                .header("If-Match", product.header("ETag"))
                .body(without)
                .send()
                .isProblem(409, "in-use");
        var second = buyer.cart(product.text("/variants/1/id"), 1);
        ((com.fasterxml.jackson.databind.node.ArrayNode) body.at("/variants")).remove(1);
        var fewer = staff.put(path)
                .header("If-Match", product.header("ETag"))
                .body(body)
                .send()
                .is(200);
        shop.get("/api/v1/carts/" + second.id()).token(second.token()).send().is(200);
        staff.patch(path)
                .header("If-Match", fewer.header("ETag"))
                .body("{\"state\":\"archived\"}")
                .send()
                .is(200);
        assertThat(token).isNotBlank();
    }

    @Test
    void whatNobodyNeedsIsGoneForGood() {
        var product = staff.post(PRODUCTS)
                .body(product("Deleted", 2).put("state", "active"))
                .send()
                .is(201);
        var path = PRODUCTS + "/" + product.text("/id");
        staff.delete(path).header("If-Match", product.header("ETag")).send().is(204);
        staff.get(path).send().isProblem(404, "not-found");
        staff.delete(path).header("If-Match", "*").send().isProblem(404, "not-found");
        assertThat(slugs("q=deleted")).doesNotContain(product.text("/slug"));
        assertThat(told(product)).containsExactly("product.created 1", "product.deleted 2");
        assertThat(audited(product)).hasSize(2);
    }

    @Test
    void aRepeatedRequestMakesOneProduct() {
        var key = Shop.freshKey();
        var body = product("Repeated", 1);
        var first = staff.post(PRODUCTS).key(key).body(body).send().is(201);
        var again = staff.post(PRODUCTS).key(key).body(body).send().is(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void stockThatIsNotKeptAnyMoreIsPlentyAndBackAgainIsWhatThereIs() {
        var body = product("Kept or not", 1).put("state", "active");
        var product = staff.post(PRODUCTS).body(body).send().is(201);
        assertThat(product.json().at("/available").asBoolean()).isFalse();
        var path = PRODUCTS + "/" + product.text("/id");
        ((ObjectNode) body.at("/variants/0")).put("stockKept", false);
        var plenty = staff.put(path)
                .header("If-Match", product.header("ETag"))
                .body(body)
                .send()
                .is(200);
        assertThat(plenty.json().at("/variants/0/available").asInt()).isEqualTo(999);
        assertThat(slugs("inStock=true&q=kept+or+not")).contains(product.text("/slug"));
        ((ObjectNode) body.at("/variants/0")).put("stockKept", true);
        staff.put(path)
                .header("If-Match", plenty.header("ETag"))
                .body(body)
                .send()
                .is(200);
        assertThat(slugs("inStock=true&q=kept+or+not")).doesNotContain(product.text("/slug"));
    }

    private interface Numbered {
        Reply send(int number);
    }

    private static List<Integer> together(int many, Numbered request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int number = 0; number < many; number++) {
                int mine = number;
                tasks.add(() -> request.send(mine).status());
            }
            var statuses = new ArrayList<Integer>();
            for (var done : threads.invokeAll(tasks)) {
                statuses.add(done.get());
            }
            return statuses;
        }
    }

    private static ObjectNode product(String title, int variants) {
        var body = Shop.object().put("title", title);
        var list = body.putArray("variants");
        for (int at = 0; at < variants; at++) {
            var variant = list.addObject().put("sku", "W-" + UUID.randomUUID()).put("name", "Variant " + at);
            variant.putObject("options").put("format", at == 0 ? "paperback" : "hardcover");
            variant.putObject("price").put("amount", (12 + at) + ".00").put("currency", "USD");
            variant.put("weightGrams", 300);
        }
        return body;
    }

    private List<String> slugs(String query) {
        JsonNode items =
                shop.get(PRODUCTS + "?limit=100&" + query).send().is(200).json().at("/items");
        return items.findValues("slug").stream().map(JsonNode::asText).toList();
    }

    private String anySupplier() {
        return staff.get("/api/v1/suppliers?limit=1").send().is(200).text("/items/0/slug");
    }

    private long products() {
        return database.with(handle -> handle.createQuery("select count(*) from products")
                .mapTo(Long.class)
                .one());
    }

    private List<String> told(Reply product) {
        return database.with(handle -> handle.createQuery(
                        "select type || ' ' || version from events where aggregate = :id order by position")
                .bind("id", product.text("/id"))
                .mapTo(String.class)
                .list());
    }

    private List<String> audited(Reply product) {
        return database.with(handle -> handle.createQuery("select act from audit where target = :id order by id")
                .bind("id", product.text("/id"))
                .mapTo(String.class)
                .list());
    }
}
