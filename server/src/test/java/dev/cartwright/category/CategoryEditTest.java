package dev.cartwright.category;

import static dev.cartwright.journey.Workbench.atOnce;
import static dev.cartwright.journey.Workbench.number;
import static dev.cartwright.journey.Workbench.offered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Workbench;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What staff change of categories, besides what holds for everything that is edited (`EditedResourcesTest`).
@QuarkusTest
class CategoryEditTest {
    private static final String CATEGORIES = "categories";
    private static final String PRODUCTS = "products";

    @TestHTTPResource("/")
    URI origin;

    private Shop shop;
    private Workbench bench;
    private String mark;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        bench = new Workbench(shop);
        mark = "q" + number();
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @Test
    void aCategoryKnowsItsWayFromTheRoot() {
        var sea = category("Sea", null);
        var whales = category("Whales", sea);
        var white = category("White ones", whales);
        assertThat(white.text("/parent/id")).isEqualTo(whales.text("/id"));
        assertThat(white.json().at("/ancestors").findValuesAsText("name"))
                .containsExactly("Sea " + mark, "Whales " + mark);
        assertThat(sea.json().at("/parent").isNull()).isTrue();
        assertThat(sea.json().at("/ancestors")).isEmpty();
        bench.patch(CATEGORIES, sea, "{\"name\":\"Ocean\"}").is(200);
        assertThat(bench.read(CATEGORIES, white).text("/ancestors/0/name")).isEqualTo("Ocean");
        var root = bench.patch(CATEGORIES, white, "{\"parent\":null}").is(200);
        assertThat(root.json().at("/parent").isNull()).isTrue();
        assertThat(root.json().at("/ancestors")).isEmpty();
        assertThat(bench.read(CATEGORIES, root).json()).isEqualTo(root.json());
    }

    @Test
    void aCategoryThatMovesTakesItsProductsAlong() {
        var sea = category("Sea", null);
        var land = category("Land", null);
        var whales = category("Whales", sea);
        var product = bench.create(PRODUCTS, in(category("White ones", whales)));
        assertThat(found(sea)).containsExactly(product.text("/id"));
        assertThat(found(land)).isEmpty();
        bench.patch(CATEGORIES, whales, "{\"parent\":\"" + land.text("/slug") + "\"}")
                .is(200);
        assertThat(found(sea)).isEmpty();
        assertThat(found(land)).containsExactly(product.text("/id"));
        assertThat(found(whales)).containsExactly(product.text("/id"));
        assertThat(bench.read(CATEGORIES, land).json().at("/productCount").asInt())
                .isEqualTo(1);
        assertThat(bench.read(CATEGORIES, sea).json().at("/productCount").asInt())
                .isZero();
    }

    @Test
    void aCategoryCannotStandBelowItselfOrNothingOrTooDeep() {
        var top = category("Top", null);
        var middle = category("Middle", top);
        var low = category("Low", middle);
        demandParent(move(top, top), "cycle");
        demandParent(move(top, middle), "cycle");
        demandParent(move(top, low), "cycle");
        demandParent(bench.change(CATEGORIES, top, "{\"parent\":\"no-such\"}"), "unknown");
        demandParent(bench.change(CATEGORIES, top, "{\"parent\":\"No such\"}"), "unknown");
        var deep = low;
        for (int level = 4; level <= 10; level++) {
            deep = category("Level " + level, deep);
        }
        var tenth = deep;
        demandParent(bench.post(CATEGORIES, body("Level 11", tenth)), "depth");
        var other = category("Other", null);
        demandParent(move(top, other), "depth");
        bench.delete(CATEGORIES, tenth).is(204);
        move(top, other).is(200);
        assertThat(bench.read(CATEGORIES, low).json().at("/ancestors")).hasSize(3);
    }

    @Test
    void siblingsStandInTheirOrderAndNewOnesAtTheEnd() {
        var shelf = category("Shelf", null);
        var first = category("A", shelf);
        var second = category("B", shelf);
        var third = category("C", shelf);
        assertThat(List.of(first.text("/position"), second.text("/position"), third.text("/position")))
                .containsExactly("0", "1", "2");
        var below = category("A A", first);
        assertThat(listed()).containsExactly("Shelf", "A", "A A", "B", "C");
        bench.change(CATEGORIES, third, "{\"position\":0}").is(200);
        assertThat(listed()).as("of equal ones the older one is first").containsExactly("Shelf", "A", "A A", "C", "B");
        bench.change(CATEGORIES, first, "{\"position\":7}").is(200);
        assertThat(listed()).containsExactly("Shelf", "C", "B", "A", "A A");
        var kept =
                bench.change(CATEGORIES, first, "{\"name\":\"A " + mark + "\"}").is(200);
        assertThat(kept.text("/position")).isEqualTo("7");
        var moved = move(below, shelf).is(200);
        assertThat(moved.text("/position")).isEqualTo("8");
        assertThat(listed()).containsExactly("Shelf", "C", "B", "A", "A A");
        assertThat(bench.names("categories?q=" + mark + "&sort=-position&limit=2", "/name"))
                .isEqualTo(bench.names("categories?q=" + mark + "&limit=2", "/name")
                        .reversed());
        for (var position : List.of("-1", "1000001")) {
            var refused = bench.change(CATEGORIES, first, "{\"position\":" + position + "}")
                    .isProblem(422, "invalid");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/position");
        }
    }

    @Test
    void whatIsNotEmptyStays() {
        var shelf = category("Shelf", null);
        var below = category("Below", shelf);
        var product = bench.create(PRODUCTS, in(shelf));
        var refused = bench.delete(CATEGORIES, shelf).isProblem(409, "in-use");
        assertThat(refused.json().at("/usedBy/categories").asInt()).isEqualTo(1);
        assertThat(refused.json().at("/usedBy/products").asInt()).isEqualTo(1);
        bench.delete(CATEGORIES, below).is(204);
        bench.delete(PRODUCTS, product).is(204);
        bench.delete(CATEGORIES, shelf).is(204);
    }

    /// Any category below any other, many at the same moment, while products are saved: each move alone may be right
    /// and two of them together a cycle.
    @RepeatedTest(3)
    void movesAtTheSameMomentLeaveATreeAndItsListsRight(RepetitionInfo round) throws Exception {
        var random = new Random(round.getCurrentRepetition());
        var categories = new ArrayList<Reply>();
        var products = new ArrayList<Reply>();
        for (int at = 0; at < 6; at++) {
            categories.add(category("Shelf " + at, null));
            products.add(bench.create(PRODUCTS, in(categories.get(at))));
        }
        var calls = new ArrayList<Callable<Reply>>();
        for (int at = 0; at < 40; at++) {
            var moved = categories.get(random.nextInt(6));
            var below = categories.get(random.nextInt(6));
            var product = products.get(random.nextInt(6));
            calls.add(() -> move(moved, below));
            if (at % 4 == 0) {
                calls.add(() -> bench.change(PRODUCTS, product, "{\"description\":\"Saved again.\"}"));
                calls.add(() -> bench.change(CATEGORIES, moved, "{\"parent\":null}"));
            }
        }
        assertThat(atOnce(calls))
                .extracting(Reply::status)
                .containsOnly(200, 422)
                .contains(200);
        var tree = new HashMap<String, Set<String>>();
        for (var category : categories) {
            var ways = new HashSet<>(
                    bench.read(CATEGORIES, category).json().at("/ancestors").findValuesAsText("id"));
            assertThat(ways).doesNotContain(category.text("/id"));
            tree.put(category.text("/id"), ways);
        }
        assertThat(listed())
                .as("what stands in a cycle is reached from no root")
                .hasSize(6);
        for (var category : categories) {
            var id = category.text("/id");
            var expected = new ArrayList<String>();
            for (int at = 0; at < 6; at++) {
                var own = categories.get(at).text("/id");
                if (own.equals(id) || tree.getOrDefault(own, Set.of()).contains(id)) {
                    expected.add(products.get(at).text("/id"));
                }
            }
            assertThat(found(category)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aCategoryIsDeletedOrGetsAProductButNeverBoth() throws Exception {
        for (int round = 0; round < 5; round++) {
            var category = category("Shelf " + round, null);
            var replies = atOnce(List.of(
                    () -> bench.delete(CATEGORIES, category),
                    () -> bench.post(PRODUCTS, in(category)),
                    () -> bench.post(CATEGORIES, body("Below", category))));
            assertThat(replies.get(0).status()).isIn(204, 409);
            assertThat(replies.get(1).status()).isIn(201, 409, 422);
            assertThat(replies.get(2).status()).isIn(201, 422);
            boolean isUsed = replies.get(1).status() == 201 || replies.get(2).status() == 201;
            assertThat(replies.get(0).status() == 204).isNotEqualTo(isUsed);
            if (replies.get(1).status() == 201) {
                bench.delete(PRODUCTS, replies.get(1)).is(204);
            }
            if (replies.get(2).status() == 201) {
                bench.delete(CATEGORIES, replies.get(2)).is(204);
            }
        }
    }

    private Reply category(String name, @Nullable Reply parent) {
        return bench.create(CATEGORIES, body(name, parent));
    }

    private ObjectNode body(String name, @Nullable Reply parent) {
        var body = Shop.object().put("name", name + " " + mark);
        return parent == null ? body : body.put("parent", parent.text("/id"));
    }

    private Reply move(Reply category, Reply below) {
        return bench.change(CATEGORIES, category, "{\"parent\":\"" + below.text("/id") + "\"}");
    }

    /// The names in the order of the list, without what makes them this test's.
    private List<String> listed() {
        return bench.names("categories?limit=2&q=" + mark, "/name").stream()
                .map(name -> name.replace(" " + mark, ""))
                .toList();
    }

    private List<String> found(Reply category) {
        return bench.names("products?limit=2&category=" + category.text("/id"), "/id");
    }

    private static ObjectNode in(Reply category) {
        var body = offered("Shelved");
        body.putArray("categories").add(category.text("/id"));
        return body;
    }

    private static void demandParent(Reply reply, String code) {
        reply.isProblem(422, "invalid");
        JsonNode error = reply.json().at("/errors/0");
        assertThat(error.at("/pointer").asText()).isEqualTo("/parent");
        assertThat(error.at("/code").asText()).isEqualTo(code);
    }
}
