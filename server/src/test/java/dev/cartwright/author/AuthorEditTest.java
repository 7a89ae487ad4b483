package dev.cartwright.author;

import static dev.cartwright.journey.Workbench.atOnce;
import static dev.cartwright.journey.Workbench.byStatus;
import static dev.cartwright.journey.Workbench.number;
import static dev.cartwright.journey.Workbench.offered;
import static dev.cartwright.journey.Workbench.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Workbench;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What staff change of authors, besides what holds for everything that is edited (`EditedResourcesTest`).
@QuarkusTest
class AuthorEditTest {
    private static final String AUTHORS = "authors";
    private static final String PRODUCTS = "products";

    @TestHTTPResource("/")
    URI origin;

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

    @Test
    void anAuthorIsKeptAsTheyWereWritten() {
        var body = named(unique("Ada Quill")).put("born", -70).put("died", 19).put("biography", "First line.\nSecond.");
        var created = bench.create(AUTHORS, body);
        assertThat(created.json().at("/born").asInt()).isEqualTo(-70);
        assertThat(created.json().at("/died").asInt()).isEqualTo(19);
        assertThat(created.text("/biography")).isEqualTo("First line.\nSecond.");
        assertThat(created.json().at("/productCount").asInt()).isZero();
        var patched = bench.patch(AUTHORS, created, "{\"died\":null,\"biography\":null}")
                .is(200);
        assertThat(patched.json().at("/died").isNull()).isTrue();
        assertThat(patched.text("/biography")).isEmpty();
        assertThat(patched.json().at("/born").asInt()).isEqualTo(-70);
        var replaced = bench.put(AUTHORS, patched, named("Ada")).is(200);
        assertThat(replaced.json().at("/born").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1800, 1799, /died", "10000, , /born", ", -10000, /died"})
    void yearsThatCannotBeAreRefused(Integer born, Integer died, String pointer) {
        var body = named("Ada").put("born", born).put("died", died);
        var refused = bench.call("POST", "/api/v1/authors").body(body).send().isProblem(422, "invalid");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void aNewNameShowsAtOnceOnEverythingOfTheirs() {
        var word = "q" + number();
        var author = bench.create(AUTHORS, named("Ada Quill"));
        var product = bench.create(PRODUCTS, by(author, "Letters " + word));
        assertThat(bench.read(AUTHORS, author).json().at("/productCount").asInt())
                .isEqualTo(1);
        var renamed = bench.patch(AUTHORS, author, "{\"name\":\"Ada Østergård\",\"slug\":\"ada-" + word + "\"}")
                .is(200);
        var listed = shop.get("/api/v1/products?q=ostergard%20" + word).send().is(200);
        assertThat(listed.text("/items/0/id")).isEqualTo(product.text("/id"));
        assertThat(listed.text("/items/0/authors/0/name")).isEqualTo("Ada Østergård");
        assertThat(listed.text("/items/0/authors/0/slug")).isEqualTo("ada-" + word);
        assertThat(shop.get("/api/v1/products?q=quill%20" + word).send().json().at("/items"))
                .isEmpty();
        assertThat(shop.get("/api/v1/products?author=ada-" + word).send().json().at("/items"))
                .hasSize(1);
        assertThat(shop.get(Workbench.url(PRODUCTS, product)).send().text("/authors/0/name"))
                .isEqualTo("Ada Østergård");
        assertThat(bench.read(AUTHORS, renamed).json())
                .isEqualTo(bench.read(AUTHORS, author).json());
    }

    @Test
    void whoHasAProductStays() {
        var author = bench.create(AUTHORS, named(unique("Ada")));
        var product = bench.create(PRODUCTS, by(author, "Letters"));
        var refused = bench.delete(AUTHORS, author).isProblem(409, "in-use");
        assertThat(refused.json().at("/usedBy/products").asInt()).isEqualTo(1);
        assertThat(refused.text("/detail")).contains("products (1)");
        bench.delete(PRODUCTS, product).is(204);
        bench.delete(AUTHORS, author).is(204);
    }

    /// Names are written into the listings by two hands: whoever renames the author, and whoever saves a product.
    @Test
    void aNameThatChangesWhileProductsAreSavedIsTheSameEverywhere() throws Exception {
        var word = "q" + number();
        var author = bench.create(AUTHORS, named("Ada " + word));
        var calls = new ArrayList<Callable<Reply>>();
        for (int at = 0; at < 8; at++) {
            var name = "{\"name\":\"Ada " + word + " " + at + "\"}";
            calls.add(() -> bench.change(AUTHORS, author, name));
            calls.add(() -> bench.post(PRODUCTS, by(author, "Letters")));
        }
        assertThat(byStatus(atOnce(calls))).isEqualTo(Map.of(200, 8L, 201, 8L));
        var name = bench.read(AUTHORS, author).text("/name");
        assertThat(bench.names("products?q=" + word + "&limit=100", "/authors/0/name"))
                .hasSize(8)
                .containsOnly(name);
    }

    @Test
    void anAuthorIsDeletedOrGetsAProductButNeverBoth() throws Exception {
        for (int round = 0; round < 5; round++) {
            var author = bench.create(AUTHORS, named(unique("Ada")));
            var replies = atOnce(
                    List.of(() -> bench.delete(AUTHORS, author), () -> bench.post(PRODUCTS, by(author, "Letters"))));
            assertThat(replies.get(0).status()).isIn(204, 409);
            assertThat(replies.get(1).status()).isIn(201, 409, 422);
            assertThat(replies.get(0).status() == 204)
                    .isNotEqualTo(replies.get(1).status() == 201);
            if (replies.get(1).status() == 201) {
                bench.delete(PRODUCTS, replies.get(1)).is(204);
            }
        }
    }

    private static ObjectNode named(String name) {
        return Shop.object().put("name", name);
    }

    private static ObjectNode by(Reply author, String title) {
        var body = offered(title);
        body.putArray("authors").add(author.text("/id"));
        return body;
    }
}
