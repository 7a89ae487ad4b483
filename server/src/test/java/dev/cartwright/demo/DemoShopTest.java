package dev.cartwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.platform.db.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoShopTest {
    @Inject
    DemoService demo;

    @Inject
    Database database;

    @Test
    void twoNodesThatStartAtOnceFillTheShopOnce() throws Exception {
        empty();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> node = demo::fill;
            var filled = nodes.invokeAll(List.of(node, node));
            assertThat(List.of(filled.getFirst().get(), filled.getLast().get())).containsExactlyInAnyOrder(0, 96);
        }
        assertThat(count("products")).isEqualTo(96);
        assertThat(count("listings")).isEqualTo(96);
        assertThat(count("variants")).isEqualTo(241);
        assertThat(demo.fill()).isZero();
    }

    @Test
    void whatIsListedAsAvailableIsInStock() {
        demo.fill();
        assertThat(number("""
                select count(*) from variants v left join stock s on s.variant_id = v.id
                where v.stock_kept and v.in_stock <> (coalesce(s.available, 0) > 0)""")).isZero();
        assertThat(number("""
                select count(*) from listings l
                where l.available <> exists (
                  select from variants v where v.product_id = l.product_id and (not v.stock_kept or v.in_stock))""")).isZero();
    }

    private void empty() {
        database.with(handle -> handle.execute("truncate products, authors, categories, suppliers cascade"));
    }

    private int count(String table) {
        return number("select count(*) from " + table);
    }

    private int number(String sql) {
        return database.with(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
