package dev.cartwright.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductListTest {
    private final Visitor visitor = new Visitor();

    @Test
    void theNewestBookComesFirst() {
        System.out.println(visitor.get("/api/v1/products?limit=2&count=true").headers());
        System.out.println(visitor.json("/api/v1/products?limit=2&count=true").toPrettyString());
        System.out.println(visitor.json("/api/v1/products/moby-dick").toPrettyString());
        System.out.println(visitor.json("/api/v1/categories").toPrettyString());
        System.out.println(visitor.json("/api/v1/authors?limit=2").toPrettyString());
        for (var p : new String[] {
            "/api/v1/products?q=Bronte&category=fiction&sort=price&priceMin=5&inStock=true&ratingMin=0",
            "/api/v1/products?limit=abc",
            "/api/v1/products?x=1",
            "/api/v1/products?category=nix",
            "/api/v1/products/nix",
            "/api/v1/authors/jane-austen",
            "/api/v1/categories/fiction",
            "/openapi",
            "/docs"
        }) {
            var a = visitor.get(p);
            System.out.println(p + " " + a.statusCode() + " " + a.headers() + " "
                    + new String(a.body()).substring(0, Math.min(1500, a.body().length / 2)));
        }
        assertThat(visitor.json("/api/v1/products").path("items")).hasSize(20);
    }
}
