package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// PostgreSQL counts as many rows of a table as its most demanding column wants, 300 for each unit of its target.
@QuarkusTest
class SmallSamplesTest {
    private static final int SMALL = 10;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carts",
                "cart_tokens",
                "once_keys",
                "orders",
                "order_lines",
                "payments",
                "events",
                "stock",
                "stock_history"
            })
    void whatPurchasesWriteIsCountedBySmallSamples(String table) {
        assertThat(columnsThatWantMore(table)).isEmpty();
    }

    private List<String> columnsThatWantMore(String table) {
        return database.with(handle -> handle.createQuery("""
                        select attname from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                          and coalesce(attstattarget, -1) not between 0 and :small""")
                .bind("table", table)
                .bind("small", SMALL)
                .mapTo(String.class)
                .list());
    }
}
