package dev.cartwright.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Shop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthorTest {
    @TestHTTPResource("/")
    URI origin;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
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
    @ValueSource(strings = {"no-such", "%00", "cat_01kajx3y5qe0k8v6t1w2z4n7rd"})
    void whoIsNotThereIsNotFound(String author) {
        shop.get("/api/v1/authors/" + author).send().isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "sort=colour", "count=yes"})
    void aBadParameterIsRefused(String parameter) {
        shop.get("/api/v1/authors?" + parameter).send().isProblem(400, "malformed");
    }
}
