package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Buyer;
import dev.cartwright.journey.Patience;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Workbench;
import dev.cartwright.platform.cache.SharedAnswers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers that were kept are the same as those that are made, and never older than what their reader knows of.
@QuarkusTest
class SharedAnswersTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST_ROUNDS = 20;

    @TestHTTPResource("/")
    URI origin;

    @Inject
    SharedAnswers answers;

    private Shop shop;
    private Workbench bench;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        bench = new Workbench(shop);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET | /api/v1/products/moby-dick | identity
            GET | /api/v1/products/moby-dick | gzip
            HEAD | /api/v1/products/moby-dick | identity
            HEAD | /api/v1/products/moby-dick | gzip
            GET | /api/v1/books/moby-dick | gzip
            GET | /api/v1/products?limit=3&sort=title | identity
            GET | /api/v1/products?limit=3&sort=title | gzip
            GET | /api/v1/books?category=fiction&inStock=true | gzip
            GET | /api/v1/authors?limit=2 | identity
            GET | /api/v1/authors/jane-austen | gzip
            GET | /api/v1/categories | gzip
            GET | /api/v1/categories/fiction | identity""")
    void aHitIsTheSameAsAMiss(String method, String path, String encoding) throws Exception {
        var hits = answers.hits();
        var made = send(method, path, Map.of("Accept-Encoding", encoding, "Cartwright-Position", "beyond.all"));
        assertThat(answers.hits()).isEqualTo(hits);
        var kept = hit(method, path, Map.of("Accept-Encoding", encoding));
        assertThat(kept.statusCode()).isEqualTo(made.statusCode()).isEqualTo(200);
        assertThat(headers(kept)).isEqualTo(headers(made));
        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(headers(kept))
                .containsEntry("cache-control", List.of("public, max-age=0, must-revalidate"))
                .containsEntry("vary", List.of("Accept-Encoding"))
                .containsKeys("etag", "content-length", "x-content-type-options", "referrer-policy");
    }

    @Test
    void whoHasItAlreadyIsToldSoHitOrMiss() throws Exception {
        var path = "/api/v1/products/emma";
        for (var encoding : List.of("identity", "gzip")) {
            var first = send("GET", path, Map.of("Accept-Encoding", encoding));
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var asks = Map.of("Accept-Encoding", encoding, "If-None-Match", tag);
            var hit = hit("GET", path, asks);
            var miss = send(
                    "GET", path, Map.of("Accept-Encoding", encoding, "If-None-Match", tag, "Cartwright-Position", "x"));
            assertThat(hit.statusCode()).isEqualTo(304).isEqualTo(miss.statusCode());
            assertThat(headers(hit)).isEqualTo(headers(miss)).containsEntry("etag", List.of(tag));
            assertThat(hit.body()).isEmpty();
        }
    }

    @Test
    void compressedItIsTheSameUnderAnotherTag() throws Exception {
        var path = "/api/v1/products/persuasion";
        var plain = send("GET", path, Map.of());
        var small = send("GET", path, Map.of("Accept-Encoding", "br, gzip"));
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(small.body().length).isLessThan(plain.body().length);
        assertThat(small.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
    }

    @Test
    void theOrderOfParametersDoesNotMatter() throws Exception {
        hit("GET", "/api/v1/products?sort=title&limit=4&inStock=true", Map.of());
        var hits = answers.hits();
        send("GET", "/api/v1/products?inStock=true&limit=4&sort=title", Map.of());
        assertThat(answers.hits()).isEqualTo(hits + 1);
    }

    @Test
    void whoHasChangedSomethingReadsItAtOnce() {
        var book = bench.create("products", Workbench.offered(Workbench.unique("Kept")));
        for (int price = 6; price < 26; price++) {
            kept(Workbench.url("products", book));
            var patch = Shop.object();
            var variant = patch.putArray("variants").addObject();
            variant.put("sku", book.text("/variants/0/sku")).put("name", "One").put("stockKept", false);
            variant.putObject("price").put("amount", price + ".00").put("currency", "USD");
            bench.change("products", book, patch.toString()).is(200);
            assertThat(kept(Workbench.url("products", book)).text("/price/amount"))
                    .isEqualTo(price + ".00");
        }
    }

    @Test
    void aListShowsWhatIsNewAndNotWhatIsGone() {
        var title = Workbench.unique("Shelved");
        var list = "/api/v1/products?q=" + title.replace(" ", "%20");
        assertThat(kept(list).json().at("/items")).isEmpty();
        var book = bench.create("products", Workbench.offered(title));
        assertThat(kept(list).json().at("/items")).hasSize(1);
        bench.change("products", book, "{\"state\": \"archived\"}").is(200);
        assertThat(kept(list).json().at("/items")).isEmpty();
        shop.get(Workbench.url("products", book)).kept().send().isProblem(404, "not-found");
    }

    @Test
    void anotherNameOfAnAuthorShowsOnEverythingOfTheirs() {
        var author = bench.create("authors", Shop.object().put("name", Workbench.unique("Anne")));
        var body = Workbench.offered(Workbench.unique("By Anne"));
        body.putArray("authors").add(author.text("/id"));
        var book = bench.create("products", body);
        var list = "/api/v1/products?author=" + author.text("/id");
        kept(Workbench.url("products", book));
        kept(list);
        var name = Workbench.unique("Charlotte");
        bench.patch("authors", author, Shop.object().put("name", name).toString())
                .is(200);
        assertThat(kept(Workbench.url("products", book)).text("/authors/0/name"))
                .isEqualTo(name);
        assertThat(kept(list).text("/items/0/authors/0/name")).isEqualTo(name);
        assertThat(kept("/api/v1/authors/" + author.text("/id")).text("/name")).isEqualTo(name);
    }

    @Test
    void anotherPlaceOfACategoryShowsOnEverythingBelow() {
        var top = bench.create("categories", Shop.object().put("name", Workbench.unique("Top")));
        var below = bench.create(
                "categories",
                Shop.object().put("name", Workbench.unique("Below")).put("parent", top.text("/id")));
        var body = Workbench.offered(Workbench.unique("Placed"));
        body.putArray("categories").add(below.text("/id"));
        var book = bench.create("products", body);
        assertThat(kept(Workbench.url("products", book)).json().at("/categories/0/ancestors"))
                .hasSize(1);
        kept("/api/v1/categories/" + below.text("/id"));
        bench.patch("categories", below, "{\"parent\": null}").is(200);
        assertThat(kept(Workbench.url("products", book)).json().at("/categories/0/ancestors"))
                .isEmpty();
        assertThat(kept("/api/v1/categories/" + below.text("/id")).json().at("/ancestors"))
                .isEmpty();
    }

    @Test
    void stockLagsNoMoreThanASecond() {
        var body = Workbench.offered(Workbench.unique("Counted"));
        body.withArray("variants").forEach(one -> ((ObjectNode) one).put("stockKept", true));
        var book = bench.create("products", body);
        var variant = book.text("/variants/0/id");
        bench.call("POST", "/api/v1/inventory/" + variant + "/corrections")
                .body("{\"change\": 5, \"reason\": \"received\"}")
                .send()
                .is(201);
        assertThat(kept(Workbench.url("products", book))
                        .json()
                        .at("/variants/0/available")
                        .asInt())
                .as("staff sees what it has done")
                .isEqualTo(5);
        var buyer = new Buyer(shop);
        buyer.order(buyer.cart(variant, 2), "tok_visa").send().is(201);
        Patience.until(
                "three are left",
                Duration.ofSeconds(1),
                () -> kept(Workbench.url("products", book))
                                .json()
                                .at("/variants/0/available")
                                .asInt()
                        == 3);
    }

    @Test
    void anOrderLeavesTheListsAloneOnWhichItChangesNothing() throws Exception {
        var sold = stocked("Sold", 9);
        var lists = List.of("/api/v1/products?limit=3&sort=title&q=emma", "/api/v1/products?category=fiction&limit=2");
        for (var list : lists) hit("GET", list, Map.of());
        kept(Workbench.url("products", sold));
        buy(sold);
        Patience.until("the order is noticed", Duration.ofSeconds(1), () -> left(sold) == 8);
        var hits = answers.hits();
        for (var list : lists) kept(list);
        assertThat(answers.hits()).isEqualTo(hits + lists.size());
    }

    @Test
    void aListShowsHowFewAreLeftAndThenThatNoneIs() {
        var sold = stocked("Scarce", 4);
        var list = "/api/v1/products?q=" + sold.text("/title").replace(" ", "%20");
        assertThat(kept(list).json().at("/items/0/stockLeft").isNull()).isTrue();
        for (int left = 3; left > 0; left--) {
            int expected = left;
            buy(sold);
            Patience.until(
                    expected + " are left",
                    Duration.ofSeconds(1),
                    () -> kept(list).json().at("/items/0/stockLeft").asInt() == expected);
        }
        var available = list + "&inStock=true";
        assertThat(kept(available).json().at("/items")).hasSize(1);
        buy(sold);
        Patience.until(
                "none is left",
                Duration.ofSeconds(1),
                () -> kept(available).json().at("/items").isEmpty());
    }

    private Reply stocked(String title, int number) {
        var body = Workbench.offered(Workbench.unique(title));
        body.withArray("variants").forEach(one -> ((ObjectNode) one).put("stockKept", true));
        var book = bench.create("products", body);
        bench.call("POST", "/api/v1/inventory/" + book.text("/variants/0/id") + "/corrections")
                .body(Shop.object().put("change", number).put("reason", "received"))
                .send()
                .is(201);
        return book;
    }

    private void buy(Reply book) {
        var buyer = new Buyer(shop);
        buyer.order(buyer.cart(book.text("/variants/0/id"), 1), "tok_visa")
                .send()
                .is(201);
    }

    private int left(Reply book) {
        return kept(Workbench.url("products", book))
                .json()
                .at("/variants/0/available")
                .asInt();
    }

    @Test
    void anAccessTokenThatIsNoneIsRefusedHoweverWellTheAnswerIsKnown() throws Exception {
        send("GET", "/api/v1/products/emma", Map.of());
        assertThat(send("GET", "/api/v1/products/emma", Map.of("Authorization", "Bearer none"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsWantedInAnotherFormIsRefusedHoweverWellTheAnswerIsKnown() throws Exception {
        send("GET", "/api/v1/products/emma", Map.of());
        assertThat(send("GET", "/api/v1/products/emma", Map.of("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void aRefusalIsNotKept() throws Exception {
        var hits = answers.hits();
        for (int round = 0; round < 2; round++) {
            assertThat(send("GET", "/api/v1/products/no-such-thing", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(send("GET", "/api/v1/products?limit=0", Map.of()).statusCode())
                    .isEqualTo(400);
        }
        assertThat(answers.hits()).isEqualTo(hits);
    }

    @Test
    void manyAnswersShareAConnection() throws Exception {
        assertThat(send("GET", "/api/v1/products/emma", Map.of()).version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(hit("GET", "/api/v1/products/emma", Map.of()).version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void anAnswerToAChangeNamesItsPlace() {
        var cart = shop.post("/api/v1/carts").body("{}").send().is(201);
        assertThat(cart.header("Cartwright-Position")).matches("\\d+\\.\\d+\\.\\d+\\.[0-9a-f-]{36}");
    }

    /// Asks until the answer was a kept one: what another test has done may just be dropping its tags.
    private HttpResponse<byte[]> hit(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var hits = answers.hits();
            var response = send(method, path, headers);
            if (answers.hits() > hits) {
                return response;
            }
        }
        throw new AssertionError(path + " is never kept");
    }

    private Reply kept(String path) {
        return shop.get(path).kept().send().is(200);
    }

    private HttpResponse<byte[]> send(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("X-Request-Id", "the-same");
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }
}
