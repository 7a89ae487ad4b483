package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.platform.http.Cursor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProductListTest {
    private static final String PRODUCTS = "/api/v1/products";

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void theNewestBookComesFirst() {
        var first = list("?limit=1").is(200).json().at("/items/0");
        assertThat(first.at("/slug").asText()).isEqualTo("moby-dick");
        assertThat(first.at("/price/amount").asText()).isEqualTo("4.90");
        assertThat(first.at("/priceVaries").asBoolean()).isTrue();
        assertThat(first.at("/authors/0/name").asText()).isEqualTo("Herman Melville");
        assertThat(first.at("/attributes/firstLine").asText()).isEqualTo("Call me Ishmael.");
        assertThat(first.at("/rating/average").isNull()).isTrue();
        assertThat(list("").json().at("/items")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "-title", "price", "-price", "createdAt", "-createdAt", "rating", "-rating"})
    void everySortShowsEachProductExactlyOnceAndInOrder(String sort) {
        // Ties in every sort: products with the same title, price and time.
        stockroom.variantWith(1);
        stockroom.variantWith(1);
        var total = list("?limit=1&count=true").json().at("/total").asInt();

        var walked = walk("?limit=7&sort=" + sort);

        assertThat(walked).hasSize(total);
        assertThat(walked.stream().map(item -> item.at("/id").asText())).doesNotHaveDuplicates();
        if (sort.endsWith("price")) {
            var prices = walked.stream().map(ProductListTest::price).toList();
            var order = Comparator.<BigDecimal>naturalOrder();
            assertThat(prices).isSortedAccordingTo(sort.startsWith("-") ? order.reversed() : order);
        }
    }

    @Test
    void titlesAreSortedWithoutRegardToCase() {
        var titles = walk("?sort=title&limit=100").stream()
                .map(item ->
                        item.at("/title").asText().replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT))
                .map(title -> title.substring(0, 1))
                .filter(letter -> letter.matches("[a-z]"))
                .toList();
        assertThat(titles).isSorted().isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "-title", "createdAt", "price"})
    void aPageStaysRightWhileProductsAreAdded(String sort) {
        var query = "?limit=10&sort=" + sort;
        var before = walk(query).stream().map(item -> item.at("/id").asText()).toList();
        var first = list(query).json();
        // Sorts among the first by title, price and time alike.
        stockroom.variantWith(1);

        var seen = new ArrayList<String>();
        first.at("/items").forEach(item -> seen.add(item.at("/id").asText()));
        rest(query, first).forEach(item -> seen.add(item.at("/id").asText()));

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(before);
    }

    @Test
    void filtersMayBeCombined() {
        Predicate<JsonNode> inFiction =
                item -> walk("?category=fiction&limit=100").contains(item);
        var expected = walk("?limit=100").stream()
                .filter(inFiction)
                .filter(item -> price(item).compareTo(new BigDecimal("4")) >= 0)
                .filter(item -> price(item).compareTo(new BigDecimal("5.50")) <= 0)
                .filter(item -> item.at("/available").asBoolean())
                .filter(item -> item.at("/authors/0/slug").asText().equals("jane-austen"))
                .toList();
        var query = "?category=fiction&author=jane-austen&priceMin=4&priceMax=5.50&inStock=true&ratingMin=0&q=AUSTEN";
        var found = list(query + "&count=true").is(200).json();
        assertThat(found.at("/items")).containsExactlyElementsOf(expected).isNotEmpty();
        assertThat(found.at("/total").asInt()).isEqualTo(expected.size());
    }

    @Test
    void aCategoryShowsWhatIsBelowIt() {
        var all = slugs(walk("?category=gothic-and-mystery&limit=100"));
        assertThat(all).containsAll(slugs(walk("?category=gothic&limit=100")));
        assertThat(all).containsAll(slugs(walk("?category=mystery&limit=100")));
        var id = shop.get("/api/v1/categories/gothic").send().text("/id");
        assertThat(slugs(walk("?limit=100&category=" + id))).isEqualTo(slugs(walk("?limit=100&category=gothic")));
    }

    @Test
    void whatIsNotInStockIsFoundToo() {
        var all = list("?limit=1&count=true").json().at("/total").asInt();
        var in = list("?limit=1&count=true&inStock=true").json().at("/total").asInt();
        var out = list("?limit=1&count=true&inStock=false").json().at("/total").asInt();
        assertThat(in + out).isEqualTo(all);
        assertThat(walk("?inStock=false&limit=100"))
                .noneMatch(item -> item.at("/available").asBoolean());
    }

    @Test
    void nothingIsRatedYet() {
        assertThat(list("?ratingMin=0.001").is(200).json().at("/items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bronte, jane-eyre",
        "BRONTË, jane-eyre",
        "moby dick, moby-dick",
        "melville moby, moby-dick",
        "austen pride, pride-and-prejudice"
    })
    void theSearchMindsNeitherCaseNorAccentsNorPunctuation(String words, String slug) {
        assertThat(slugs(walk("?limit=100&q=" + encoded(words)))).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzz", "%", "_", "!!", "moby melville austen"})
    void whatNothingContainsFindsNothing(String words) {
        assertThat(list("?q=" + encoded(words)).is(200).json().at("/items")).isEmpty();
    }

    @Test
    void fewLeftAreCounted() {
        var three = stockroom.variantWith(3);
        var four = stockroom.variantWith(4);
        assertThat(itemOf(three.value()).at("/stockLeft").asInt()).isEqualTo(3);
        assertThat(itemOf(four.value()).at("/stockLeft").isNull()).isTrue();
        assertThat(list("?limit=1").json().at("/items/0/stockLeft").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=abc, limit",
        "limit=1.5, limit",
        "limit=-1, limit",
        "limit=, limit",
        "limit=99999999999, limit",
        "cursor=abc, cursor",
        "cursor=, cursor",
        "cursor=%00, cursor",
        "category=no-such, category",
        "category=Fiction, category",
        "category=%00, category",
        "category=aut_01kajx3y5qe0k8v6t1w2z4n7rd, category",
        "author=no-such, author",
        "author=%27%3Bdrop, author",
        "priceMin=abc, priceMin",
        "priceMin=-1, priceMin",
        "priceMin=1e3, priceMin",
        "priceMin=10.5, priceMin",
        "priceMax=10.000, priceMax",
        "priceMax=9999999999999, priceMax",
        "ratingMin=5.1, ratingMin",
        "ratingMin=x, ratingMin",
        "ratingMin=-1, ratingMin",
        "inStock=yes, inStock",
        "inStock=TRUE, inStock",
        "sort=name, sort",
        "sort=--title, sort",
        "sort=, sort",
        "q=, q",
        "count=1, count",
        "colour=red, colour",
        "limit=1&limit=2, limit"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        var problem = list("?" + query).isProblem(400, "malformed");
        assertThat(problem.text("/errors/0/pointer")).isEqualTo(parameter);
    }

    @Test
    void aCursorBelongsToItsList() {
        var next = list("?sort=title&limit=2").text("/next");
        list("?sort=title&limit=50&cursor=" + next).is(200);
        list("?sort=-title&cursor=" + next).isProblem(400, "malformed");
        list("?sort=title&inStock=true&cursor=" + next).isProblem(400, "malformed");
        list("?sort=title&cursor=" + next.substring(1)).isProblem(400, "malformed");
        shop.get("/api/v1/authors?cursor=" + next).send().isProblem(400, "malformed");
    }

    @Test
    void aForgedCursorIsRefusedAndNotAFault() {
        var forged = Cursor.write("authors", "Anna\0", "no-uuid");
        shop.get("/api/v1/authors?cursor=" + forged).send().isProblem(400, "malformed");
    }

    @Test
    void theNextPageIsLinked() {
        var page = list("?limit=5&sort=title&category=fiction").is(200);
        var link = page.header("Link");
        assertThat(link).matches("<" + PRODUCTS + "\\?.*>; rel=\"next\"").contains(page.text("/next"));
        var next = link.substring(1, link.indexOf('>'));
        var second = shop.get(next).send().is(200);
        assertThat(second.json().at("/items")).hasSize(5);
        var secondLink = second.header("Link");
        assertThat(secondLink.split("cursor=", -1)).hasSize(2);
        assertThat(list("?limit=100&category=drama").header("Link")).isEmpty();
        assertThat(list("?limit=100&category=drama").json().at("/next").isNull())
                .isTrue();
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        var first = list("?category=drama").is(200);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        var again = shop.get(PRODUCTS + "?category=drama")
                .header("If-None-Match", "\"other\", W/" + first.header("ETag"))
                .send()
                .is(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        shop.get(PRODUCTS + "?category=poetry")
                .header("If-None-Match", first.header("ETag"))
                .send()
                .is(200);
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        var get = list("?category=drama");
        var head = shop.call("HEAD", PRODUCTS + "?category=drama").send().is(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        shop.call("HEAD", PRODUCTS + "/no-such").send().is(404);
    }

    @Test
    void otherMethodsAndMediaTypesAreRefused() {
        assertThat(shop.call("DELETE", PRODUCTS)
                        .send()
                        .isProblem(405, "method-not-allowed")
                        .header("Allow"))
                .contains("GET");
        shop.get(PRODUCTS).header("Accept", "text/html").send().isProblem(406, "not-acceptable");
    }

    private Reply list(String query) {
        return shop.get(PRODUCTS + query).send();
    }

    private List<JsonNode> walk(String query) {
        var first = list(query).is(200).json();
        var items = new ArrayList<JsonNode>();
        first.at("/items").forEach(items::add);
        items.addAll(rest(query, first));
        return items;
    }

    private List<JsonNode> rest(String query, JsonNode page) {
        var items = new ArrayList<JsonNode>();
        var next = page.at("/next");
        while (!next.isNull()) {
            var following = list(query + "&cursor=" + next.asText()).is(200).json();
            following.at("/items").forEach(items::add);
            next = following.at("/next");
        }
        return items;
    }

    /// The stockroom's products share their title; the one of this variant is found through its page.
    private JsonNode itemOf(UUID variant) {
        return walk("?sort=createdAt&limit=100&q=" + encoded("a book for a test")).stream()
                .filter(item -> shop.get(PRODUCTS + "/" + item.at("/id").asText())
                        .send()
                        .text("/variants/0/sku")
                        .equals(variant.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> slugs(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/slug").asText()).toList();
    }

    private static BigDecimal price(JsonNode item) {
        return new BigDecimal(item.at("/price/amount").asText());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
