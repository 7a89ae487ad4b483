package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.journey.Guards;
import dev.cartwright.journey.Stockroom;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.listing.ProductState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever changes or deletes what somebody else has changed since is told so.
@QuarkusTest
class ProductGuardsTest {
    @Inject
    Guards guards;

    @Inject
    CatalogStore store;

    @Inject
    Stockroom stockroom;

    @Inject
    Clock clock;

    @Test
    void aProductThatChangedSinceIsNotChanged() {
        guards.matter("version = :version", "update products", () -> {
            var product = added();
            store.change(product);
            assertThat(store.change(product)).isFalse();
        });
    }

    @Test
    void aProductThatChangedSinceIsNotDeleted() {
        guards.matter("version = :version", "delete from products", () -> {
            var product = added();
            store.change(product);
            assertThat(store.delete(product)).isFalse();
        });
    }

    @Test
    void whatIsInStockAlreadyDoesNotCrossAgain() {
        guards.matter("in_stock <> :inStock", "update variants v set in_stock", () -> {
            var variant = stockroom.variantWith(1);
            assertThat(store.markInStock(List.of(variant), true)).isEmpty();
        });
    }

    private StoredProduct added() {
        var now = clock.instant();
        var id = ProductId.at(now);
        var product = new StoredProduct(
                id,
                id.text(),
                "book",
                "A book for a test",
                "",
                ProductState.DRAFT,
                Map.of(),
                null,
                Seo.NONE,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                now,
                1);
        store.add(product);
        return product;
    }
}
