package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.journey.Reply;
import dev.cartwright.journey.Shop;
import dev.cartwright.journey.StatementRecorder;
import dev.cartwright.journey.Workbench;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A list that is made on the event loop is the one that staff gets, which is made elsewhere; and what is refused there
/// is refused in the same words.
@QuarkusTest
class AskedListsTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    StatementRecorder recorder;

    private Shop shop;
    private Workbench bench;
    private Reply category;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
        bench = new Workbench(shop);
        category = bench.create("categories", Shop.object().put("name", Workbench.unique("Listed")));
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    private Reply staff(String path) {
        return bench.call("GET", path).send();
    }

    /// What everybody gets, made anew: no answer is kept by its address yet.
    private Reply shopper(String path) {
        return shop.get(path + (path.contains("?") ? "&" : "?") + "limit=7").send();
    }

    private void isWhatStaffGets(String path) {
        var seen = shopper(path).is(200);
        var staff = staff(path + (path.contains("?") ? "&" : "?") + "limit=7").is(200);
        assertThat(seen.json()).isEqualTo(staff.json());
        assertThat(seen.header("Link")).isEqualTo(staff.header("Link"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products",
                "/api/v1/books",
                "/api/v1/products?sort=title",
                "/api/v1/products?sort=-price&priceMax=20",
                "/api/v1/products?sort=-rating&inStock=true&language=en",
                "/api/v1/books?sort=createdAt&yearMin=1800&yearMax=1899",
                "/api/v1/products?q=the%20a&state=active",
                "/api/v1/products?format=paperback&ratingMin=0.5",
                "/api/v1/products?category=fiction&sort=-title",
                "/api/v1/products?category=fiction&author=jane-austen",
                "/api/v1/products?author=jane-austen&sort=price&priceMin=1.00",
            })
    void aListIsTheSameForShoppersAndForStaff(String path) {
        isWhatStaffGets(path);
    }

    @Test
    void everyPageIsReached() {
        var path = "/api/v1/products?sort=title";
        for (int page = 0; page < 4; page++) {
            var next = shopper(path).is(200).text("/next");
            path = "/api/v1/products?sort=title&cursor=" + next;
            isWhatStaffGets(path);
        }
    }

    @Test
    void whatFewAreLeftOfSaysSoAtOnce() {
        var body = Workbench.offered(Workbench.unique("Scarce"));
        body.putArray("categories").add(category.text("/id"));
        ((ObjectNode) body.at("/variants/0")).put("stockKept", true);
        var book = bench.create("products", body);
        var variant = book.text("/variants/0/id");
        for (var change : List.of(2, 5, -7)) {
            bench.call("POST", "/api/v1/inventory/" + variant + "/corrections")
                    .body(Shop.object().put("change", change).put("reason", change > 0 ? "received" : "lost"))
                    .send()
                    .is(201);
            isWhatStaffGets("/api/v1/products?category=" + category.text("/slug"));
            isWhatStaffGets("/api/v1/products?category=" + category.text("/id"));
        }
    }

    @Test
    void aCategoryIsLookedUpOnce() {
        offered("First", category);
        var first = statements("/api/v1/products?limit=3&category=" + category.text("/slug"));
        assertThat(first).first().asString().startsWith("select id from named_categories");
        var second = statements("/api/v1/products?limit=4&category=" + category.text("/slug"));
        assertThat(second).singleElement().asString().contains("from listing_entries");
    }

    @Test
    void aSlugThatAnotherCategoryHasNowIsThatOne() {
        var slug = category.text("/slug");
        offered("Before", category);
        isWhatStaffGets("/api/v1/products?category=" + slug);
        rename(category, slug + "-before");
        assertThat(shopper("/api/v1/products?sort=title&category=" + slug).status())
                .isEqualTo(400);
        var other = bench.create("categories", Shop.object().put("name", Workbench.unique("Other")));
        rename(other, slug);
        var book = offered("After", other);
        isWhatStaffGets("/api/v1/products?category=" + slug);
        assertThat(shopper("/api/v1/products?sort=price&category=" + slug).text("/items/0/id"))
                .isEqualTo(book.text("/id"));
    }

    private Reply offered(String title, Reply in) {
        var body = Workbench.offered(Workbench.unique(title));
        body.putArray("categories").add(in.text("/id"));
        return bench.create("products", body);
    }

    private void rename(Reply one, String slug) {
        bench.call("PATCH", "/api/v1/categories/" + one.text("/id"))
                .header("If-Match", "*")
                .body(Shop.object().put("slug", slug))
                .send()
                .is(200);
    }

    private List<String> statements(String path) {
        var id = UUID.randomUUID().toString();
        shop.get(path).header("X-Request-Id", id).send().is(200);
        return recorder.allOf(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products?category=nothing-of-the-kind",
                "/api/v1/products?author=%00",
                "/api/v1/books?supplier=sup_nothing",
                "/api/v1/products?cursor=abc",
                "/api/v1/products?category=fiction&cursor=abc",
                "/api/v1/products?limit=0",
                "/api/v1/products?limit=",
                "/api/v1/products?colour=red",
                "/api/v1/products?sort=title&sort=price",
                "/api/v1/products?priceMin=1.5",
                "/api/v1/products?q=%ff%fe"
            })
    void whatIsRefusedIsRefusedInTheSameWords(String path) {
        var seen = shop.get(path).send();
        var staff = staff(path);
        assertThat(seen.status()).isEqualTo(staff.status());
        assertThat(seen.text("/type")).isEqualTo(staff.text("/type"));
        assertThat(seen.text("/errors/0/code")).isEqualTo(staff.text("/errors/0/code"));
    }

    @Test
    void draftsAreForStaff() {
        shop.get("/api/v1/products?state=draft").send().is(401);
        shop.get("/api/v1/products?state=any").send().is(401);
    }

    @Test
    void aListIsCountedWhereThatIsAskedFor() {
        var counted = shop.get("/api/v1/products?limit=7&count=true").send().is(200);
        assertThat(counted.json().at("/total").asInt()).isGreaterThan(7);
    }
}
