package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.Intake.NewProduct;
import dev.cartwright.catalog.Intake.NewVariant;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Histogram;
import dev.cartwright.platform.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StockCrossingTest {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int VARIANTS = 6;

    @Inject
    Intake intake;

    @Inject
    Catalog catalog;

    @Inject
    Database database;

    @RepeatedTest(5)
    void variantsOfOneProductThatCrossAtTheSameMomentAllCount() throws Exception {
        var product = productWith(VARIANTS);
        var variants = product.variants().stream().map(NewVariant::id).toList();
        assertThat(available(product)).isFalse();

        together(variants, true);
        assertThat(inStock(product)).isEqualTo(VARIANTS);
        assertThat(available(product)).isTrue();

        together(variants.subList(1, VARIANTS), false);
        assertThat(inStock(product)).isEqualTo(1);
        assertThat(available(product)).isTrue();

        together(variants.subList(0, 1), false);
        assertThat(available(product)).isFalse();
    }

    @Test
    void crossingTwiceIsCrossingOnce() {
        var product = productWith(2);
        var one = List.of(product.variants().getFirst().id());
        crossed(one, true);
        crossed(one, true);
        assertThat(inStock(product)).isEqualTo(1);
        crossed(one, false);
        crossed(one, false);
        assertThat(inStock(product)).isZero();
    }

    private void together(List<VariantId> variants, boolean available) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            variants.forEach(variant -> tasks.add(() -> {
                crossed(List.of(variant), available);
                return null;
            }));
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private void crossed(List<VariantId> variants, boolean available) {
        QuarkusTransaction.requiringNew().run(() -> catalog.stockCrossedZero(variants, available));
    }

    private NewProduct productWith(int variants) {
        var id = ProductId.at(LONG_AGO);
        var name = "crossing-" + id.text().substring(4);
        var product = new NewProduct(
                id,
                name,
                "book",
                "A book for a test",
                "",
                Map.of(),
                null,
                null,
                Histogram.NONE,
                LONG_AGO,
                List.of(),
                List.of(),
                IntStream.range(0, variants)
                        .mapToObj(at -> new NewVariant(
                                VariantId.at(LONG_AGO),
                                name + "-" + at,
                                "Paperback",
                                Map.of("format", "paperback"),
                                300,
                                null,
                                true,
                                false,
                                Money.of("12.50", Currency.getInstance("USD"))))
                        .toList());
        intake.addProducts(List.of(product));
        return product;
    }

    private boolean available(NewProduct product) {
        return database.with(handle -> handle.createQuery("select available from listings where product_id = :id")
                .bind("id", product.id())
                .mapTo(Boolean.class)
                .one());
    }

    private int inStock(NewProduct product) {
        return database.with(handle -> handle.createQuery("""
                        select cardinality(l.in_stock_ids) from listings l
                        where l.product_id = :id and cardinality(l.in_stock_ids) =
                          (select count(*) from variants v where v.product_id = l.product_id and v.in_stock)""")
                .bind("id", product.id())
                .mapTo(Integer.class)
                .one());
    }
}
