package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Shop;
import dev.cartwright.journey.StatementRecorder;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.platform.db.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProductPageTest {
    private static final String PRODUCTS = "/api/v1/products/";

    @TestHTTPResource("/")
    URI origin;

    @Inject
    Stockroom stockroom;

    @Inject
    Database database;

    @Inject
    StatementRecorder recorder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(origin.toString().replaceAll("/$", ""));
    }

    @Test
    void aProductIsFoundByItsSlugAndByItsId() {
        var bySlug = shop.get(PRODUCTS + "pride-and-prejudice").send().is(200);
        var byId = shop.get(PRODUCTS + bySlug.text("/id")).send().is(200);
        assertThat(byId.body()).isEqualTo(bySlug.body());
        assertThat(byId.header("ETag")).isEqualTo(bySlug.header("ETag"));
    }

    @Test
    void aBookHasItsFormatsAsVariants() {
        var book = shop.get(PRODUCTS + "pride-and-prejudice").send().json();
        assertThat(book.at("/variants")).hasSize(3);
        assertThat(book.at("/variants/0/name").asText()).isEqualTo("Hardcover");
        assertThat(book.at("/variants/0/options/format").asText()).isEqualTo("hardcover");
        assertThat(book.at("/variants/0/price/amount").asText()).isEqualTo("24.90");
        assertThat(book.at("/variants/0/available").isInt()).isTrue();
        assertThat(book.at("/variants/2/name").asText()).isEqualTo("E-book");
        assertThat(book.at("/variants/2/available").asInt()).isEqualTo(999);
        assertThat(book.at("/available").asBoolean()).isTrue();
    }

    @Test
    void aCategoryKnowsItsWayFromTheRoot() {
        var categories =
                shop.get(PRODUCTS + "frankenstein").send().is(200).json().at("/categories");
        assertThat(categories).anySatisfy(category -> {
            assertThat(category.at("/slug").asText()).isEqualTo("gothic");
            assertThat(category.at("/ancestors/0/slug").asText()).isEqualTo("fiction");
            assertThat(category.at("/ancestors/1/slug").asText()).isEqualTo("gothic-and-mystery");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-book",
                "Moby-Dick",
                "prd_01kajx3y5qe0k8v6t1w2z4n7rd",
                "prd_x",
                "cat_01kajx3y5qe0k8v6t1w2z4n7rd",
                "%00",
                "moby-dick%00",
                "..%2Fcategories",
                "%F0%9F%93%9A",
                "'%20or%201=1--"
            })
    void whatIsNotThereIsNotFound(String name) {
        var problem = shop.get(PRODUCTS + name).send();
        problem.isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "archived"})
    void whatIsNotActiveIsNotFound(String state) {
        var variant = stockroom.variantWith(1).value().toString();
        var path = PRODUCTS
                + database.with(handle -> handle.createQuery(
                                "select p.slug from products p join variants v on v.product_id = p.id where v.sku = :sku")
                        .bind("sku", variant)
                        .mapTo(String.class)
                        .one());
        shop.get(path).send().is(200);
        database.with(handle -> handle.createUpdate("""
                        update products p set state = :state from variants v where v.product_id = p.id and v.sku = :sku""")
                .bind("state", state)
                .bind("sku", variant)
                .execute());
        shop.get(path).send().isProblem(404, "not-found");
    }

    @Test
    void anUnknownParameterIsRefused() {
        shop.get(PRODUCTS + "moby-dick?fields=title").send().isProblem(400, "malformed");
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        var first = shop.get(PRODUCTS + "emma").send().is(200);
        shop.get(PRODUCTS + "emma")
                .header("If-None-Match", first.header("ETag"))
                .send()
                .is(304);
    }

    @ParameterizedTest
    @CsvSource({
        "products/moby-dick, 6",
        "books/moby-dick, 6",
        "products, 2",
        "products?count=true, 3",
        "products?category=fiction&author=jane-austen&sort=price&inStock=true, 4",
        "categories, 2",
        "categories/fiction, 2",
        "authors, 2",
        "authors?count=true, 3",
        "authors/jane-austen, 2"
    })
    void noReadNeedsMoreStatementsThanItsBudget(String path, int most) {
        var answer = shop.get("/api/v1/" + path).send().is(200);
        assertThat(recorder.allOf(answer.header("X-Request-Id"))).hasSizeBetween(1, most);
    }
}
