package dev.cartwright.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.platform.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page deep in a long list costs what the first one costs.
@QuarkusTest
class ListingPlanTest {
    private static final int MANY = 20_000;
    private static final int MOST_BUFFERS = 200;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({
        "TITLE, Title 019000, listings_by_title",
        "PRICE, 19000, listings_by_price",
        "CREATED_AT, 1999-06-01T00:00:00Z, listings_by_created",
        "RATING, 0, listings_by_rating"
    })
    void aDeepPageReadsItsIndexAndNothingMore(Keyset sort, String value, String index) {
        QuarkusTransaction.begin();
        try {
            database.with(ListingPlanTest::addMany);
            Object key =
                    switch (sort) {
                        case TITLE -> value;
                        case PRICE -> Long.valueOf(value);
                        case CREATED_AT -> Instant.parse(value);
                        case RATING -> Integer.valueOf(value);
                    };
            var middle = new Keyset.Place(key, new UUID(0x7000000000000000L, 0));
            for (var descending : new boolean[] {false, true}) {
                demandCheap(plan(sort, descending, null), index);
                demandCheap(plan(sort, descending, middle), index);
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String plan(Keyset sort, boolean descending, Keyset.@Nullable Place after) {
        var filter = new ListingFilter(null, null, null, null, null, null, null);
        var usd = Currency.getInstance("USD");
        return database.with(handle -> String.join(
                "\n",
                ListingStore.pageQuery(
                                handle,
                                "explain (analyze, buffers, timing off) ",
                                filter,
                                usd,
                                sort,
                                descending,
                                after,
                                21)
                        .mapTo(String.class)
                        .list()));
    }

    private static void demandCheap(String plan, String index) {
        assertThat(plan).contains("using " + index).doesNotContain("Sort Key");
        var execution = plan.replaceAll("(?s)Planning:.*", "");
        var buffers = java.util.regex.Pattern.compile("shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(execution);
        assertThat(buffers.find()).as(plan).isTrue();
        assertThat(number(buffers.group(1)) + number(buffers.group(2))).as(plan).isLessThan(MOST_BUFFERS);
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static int addMany(Handle handle) {
        handle.createUpdate("""
                insert into products (id, slug, type, title, state, created_at)
                select gen_random_uuid(), 'many-' || n, 'book', 'Title ' || lpad(n::text, 6, '0'), 'active',
                       timestamptz '2000-01-01 00:00Z' - n * interval '1 hour'
                from generate_series(1, :many) n""".replace("n::text", "cast(n as text)"))
                .bind("many", MANY)
                .execute();
        handle.createUpdate("""
                insert into listings (product_id, market, currency, slug, type, title, attributes, authors, author_ids,
                  category_ids, search, lowest_price, highest_price, variant_ids, in_stock_ids, unlimited, created_at)
                select id, 'default', 'USD', slug, type, title, '{}', '[]', '{}', '{}', lower(title),
                       cast(substring(slug from 6) as bigint), 99999, '{}', '{}', false, created_at
                from products where slug like 'many-%'""").execute();
        return handle.execute("analyze listings");
    }
}
