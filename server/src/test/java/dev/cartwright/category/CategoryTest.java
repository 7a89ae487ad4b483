package dev.cartwright.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Shop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CategoryTest {
    @TestHTTPResource("/")
    URI origin;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void theTreeIsListedWholeWithParentsFirst() {
        var list = shop.get("/api/v1/categories?limit=100").send().is(200).json();
        assertThat(list.at("/next").isNull()).isTrue();
        assertThat(list.at("/items")).hasSize(18);
        var seen = new HashSet<String>();
        list.at("/items").forEach(category -> {
            if (!category.at("/parent").isNull()) {
                assertThat(seen).contains(category.at("/parent/id").asText());
            }
            seen.add(category.at("/id").asText());
        });
    }

    @Test
    void aCategoryCountsWhatItsListShows() {
        shop.get("/api/v1/categories").send().json().at("/items").forEach(category -> {
            var slug = category.at("/slug").asText();
            var total = shop.get("/api/v1/products?limit=1&count=true&category=" + slug)
                    .send()
                    .json()
                    .at("/total")
                    .asInt();
            assertThat(category.at("/productCount").asInt()).as(slug).isEqualTo(total);
            assertThat(shop.get("/api/v1/categories/" + slug).send().json()).isEqualTo(category);
        });
    }

    @Test
    void thePagesPutTogetherAreTheWholeTree() {
        var whole = shop.get("/api/v1/categories?limit=100&count=true").send().is(200);
        assertThat(whole.json().at("/next").isNull()).isTrue();
        var slugs = new ArrayList<String>();
        var next = "";
        do {
            var page = shop.get("/api/v1/categories?limit=7" + next).send().is(200);
            page.json()
                    .at("/items")
                    .forEach(category -> slugs.add(category.at("/slug").asText()));
            next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        var expected = new ArrayList<String>();
        whole.json()
                .at("/items")
                .forEach(category -> expected.add(category.at("/slug").asText()));
        assertThat(slugs).isEqualTo(expected).hasSize(whole.json().at("/total").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"categories/no-such", "categories/Fiction", "categories/aut_01kajx3y5qe0k8v6t1w2z4n7rd"})
    void whatIsNotThereIsNotFound(String path) {
        shop.get("/api/v1/" + path).send().isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"categories?limit=0", "categories?sort=colour", "categories?count=yes", "categories?cursor=x"})
    void aBadParameterIsRefused(String path) {
        shop.get("/api/v1/" + path).send().isProblem(400, "malformed");
    }
}
