package dev.cartwright.catalog;

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
class CategoriesAndAuthorsTest {
    @TestHTTPResource("/")
    URI origin;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void theTreeIsListedWholeWithParentsFirst() {
        var list = shop.get("/api/v1/categories").send().is(200).json();
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
    void authorsAreListedByNameAndEachOnce() {
        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = shop.get("/api/v1/authors?limit=9" + next).send().is(200);
            page.json()
                    .at("/items")
                    .forEach(author -> names.add(author.at("/name").asText()));
            next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        var total = shop.get("/api/v1/authors?count=true")
                .send()
                .json()
                .at("/total")
                .asInt();
        assertThat(names).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(74);
        assertThat(names.getFirst()).isLessThan(names.getLast());
    }

    @Test
    void anAuthorHasALifeAndBooks() {
        var author = shop.get("/api/v1/authors/jane-austen").send().is(200).json();
        assertThat(author.at("/born").asInt()).isEqualTo(1775);
        assertThat(author.at("/died").asInt()).isEqualTo(1817);
        assertThat(author.at("/biography").asText()).isNotBlank();
        var books = shop.get("/api/v1/products?author=" + author.at("/id").asText())
                .send()
                .json()
                .at("/items");
        assertThat(author.at("/productCount").asInt()).isEqualTo(books.size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authors/no-such",
                "authors/%00",
                "authors/cat_01kajx3y5qe0k8v6t1w2z4n7rd",
                "categories/no-such",
                "categories/Fiction",
                "categories/aut_01kajx3y5qe0k8v6t1w2z4n7rd"
            })
    void whatIsNotThereIsNotFound(String path) {
        shop.get("/api/v1/" + path).send().isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors?limit=0", "authors?sort=name", "authors?count=yes", "categories?limit=5"})
    void aBadParameterIsRefused(String path) {
        shop.get("/api/v1/" + path).send().isProblem(400, "malformed");
    }
}
