package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.Staff;
import dev.cartwright.kernel.Role;
import dev.cartwright.platform.json.ShopJson;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The filters of the list against a plain reading of the demo catalogue's file.
@QuarkusTest
class ProductFilterTest {
    private static final int COMBINATIONS = 150;
    private static final List<String> SORTS =
            List.of("title", "-title", "price", "-price", "createdAt", "-createdAt", "rating", "-rating");

    /// A parameter with its value, and what it means.
    private record Filter(String parameter, Predicate<JsonNode> means) {}

    @TestHTTPResource("/")
    URI origin;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void anyFiltersTogetherFindExactlyWhatAllOfThemMean() throws IOException {
        var catalogue = catalogue();
        var demo = slugs(books(catalogue));
        var choices = choices(catalogue);
        var random = new Random(20_261_121);
        int found = 0;
        for (int at = 0; at < COMBINATIONS; at++) {
            var filters = some(choices, random);
            var expected = slugs(books(catalogue)
                    .filter(book ->
                            filters.stream().allMatch(filter -> filter.means().test(book))));
            var query = filters.stream().map(Filter::parameter).collect(Collectors.joining("&")) + "&sort="
                    + SORTS.get(random.nextInt(SORTS.size()));
            var listed = listed(query);
            assertThat(listed).as(query).doesNotHaveDuplicates();
            listed.retainAll(demo);
            assertThat(new TreeSet<>(listed)).as(query).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).as("books found in all combinations").isGreaterThan(COMBINATIONS);
    }

    @Test
    void aLanguageFindsItsVariantsAndNoOtherThatBeginsAlike() {
        var english = listed("language=en");
        assertThat(english).isNotEmpty().isEqualTo(listed("language=EN"));
        assertThat(listed("language=e")).isEmpty();
        assertThat(listed("language=en-GB")).hasSizeLessThan(english.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplier=no-such",
                "language=e_",
                "language=english%25",
                "yearMin=1.5",
                "yearMax=99999",
                "format=",
                "state=sold",
                "type=book"
            })
    void aFilterThatIsNotUnderstoodIsRefused(String query) {
        shop.get("/api/v1/products?" + query).send().isProblem(400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "archived", "any"})
    void onlyStaffMayAskForWhatIsNotActive(String state) {
        var path = "/api/v1/products?state=" + state;
        shop.get(path).send().isProblem(401, "unauthenticated");
        Staff.as(Role.CUSTOMER, shop).get(path).send().isProblem(403, "forbidden");
        var answer = Staff.as(Role.SUPPORT, shop).get(path).send().is(200);
        assertThat(answer.header("Cache-Control")).doesNotContain("public");
        shop.get("/api/v1/products?state=active").send().is(200);
    }

    private static List<Filter> some(Map<String, List<Filter>> choices, Random random) {
        var names = new ArrayList<>(choices.keySet());
        java.util.Collections.shuffle(names, random);
        return names.subList(0, 1 + random.nextInt(4)).stream()
                .map(choices::get)
                .map(values -> values.get(random.nextInt(values.size())))
                .toList();
    }

    private static Map<String, List<Filter>> choices(JsonNode catalogue) {
        var parents = new HashMap<String, String>();
        catalogue
                .at("/categories")
                .forEach(one ->
                        parents.put(one.at("/slug").asText(), one.path("parent").asText("")));
        var choices = new java.util.TreeMap<String, List<Filter>>();
        choices.put(
                "category",
                each(
                        texts(catalogue.at("/categories"), "/slug"),
                        "category",
                        (book, slug) -> items(book.at("/categories"))
                                .anyMatch(own -> Stream.iterate(
                                                own.asText(), it -> !it.isEmpty(), it -> parents.getOrDefault(it, ""))
                                        .anyMatch(slug::equals))));
        choices.put(
                "author",
                each(
                        texts(catalogue.at("/authors"), "/slug"),
                        "author",
                        (book, slug) -> items(book.at("/authors"))
                                .anyMatch(own -> own.asText().equals(slug))));
        choices.put(
                "supplier",
                each(
                        texts(catalogue.at("/suppliers"), "/slug"),
                        "supplier",
                        (book, slug) -> items(book.at("/variants"))
                                .anyMatch(own -> own.at("/supplier").asText().equals(slug))));
        choices.put(
                "format",
                each(
                        List.of("hardcover", "paperback", "ebook"),
                        "format",
                        (book, format) -> items(book.at("/variants"))
                                .anyMatch(own -> own.at("/format").asText().equals(format))));
        choices.put(
                "language",
                each(
                        List.of("en", "de", "fr"),
                        "language",
                        (book, language) -> (book.at("/language").asText() + "-").startsWith(language + "-")));
        choices.put(
                "yearMin",
                each(
                        List.of("-700", "1700", "1850"),
                        "yearMin",
                        (book, year) -> book.at("/year").asInt() >= Integer.parseInt(year)));
        choices.put(
                "yearMax",
                each(
                        List.of("1600", "1850", "1900"),
                        "yearMax",
                        (book, year) -> book.at("/year").asInt() <= Integer.parseInt(year)));
        choices.put(
                "priceMin",
                each(
                        List.of("4.00", "5.00"),
                        "priceMin",
                        (book, price) -> lowest(book).compareTo(new BigDecimal(price)) >= 0));
        choices.put(
                "priceMax",
                each(
                        List.of("4.50", "6"),
                        "priceMax",
                        (book, price) -> lowest(book).compareTo(new BigDecimal(price)) <= 0));
        choices.put(
                "q",
                each(
                        List.of("the", "of", "and"),
                        "q",
                        (book, word) -> (book.at("/title").asText() + " "
                                        + items(book.at("/authors"))
                                                .map(own -> nameOf(catalogue, own.asText()))
                                                .collect(Collectors.joining(" ")))
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(word)));
        return choices;
    }

    private static List<Filter> each(
            List<String> values, String parameter, java.util.function.BiPredicate<JsonNode, String> means) {
        return values.stream()
                .map(value -> new Filter(parameter + "=" + value, book -> means.test(book, value)))
                .toList();
    }

    private static String nameOf(JsonNode catalogue, String author) {
        return items(catalogue.at("/authors"))
                .filter(one -> one.at("/slug").asText().equals(author))
                .map(one -> one.at("/name").asText())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal lowest(JsonNode book) {
        return items(book.at("/variants"))
                .map(one -> new BigDecimal(one.at("/price").asText()))
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    private List<String> listed(String query) {
        var slugs = new ArrayList<String>();
        var next = "";
        do {
            var page = shop.get("/api/v1/products?limit=37&" + query + next)
                    .send()
                    .is(200)
                    .json();
            items(page.at("/items")).forEach(item -> slugs.add(item.at("/slug").asText()));
            next = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asText();
        } while (!next.isEmpty());
        return slugs;
    }

    private static Set<String> slugs(Stream<JsonNode> books) {
        return books.map(book -> book.at("/slug").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return items(array).map(one -> one.at(pointer).asText()).toList();
    }

    private static Stream<JsonNode> books(JsonNode catalogue) {
        return items(catalogue.at("/books"));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode catalogue() throws IOException {
        try (var file = ProductFilterTest.class.getResourceAsStream("/demo/catalogue.json")) {
            return ShopJson.mapper().readTree(file);
        }
    }
}
