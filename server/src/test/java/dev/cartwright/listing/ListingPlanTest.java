package dev.cartwright.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Question;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The last page of a list of 100,000 products costs what the first one costs: of all, of one category and of one
/// author, by each sort, in both directions.
@QuarkusTest
class ListingPlanTest {
    private static final int MANY = 100_000;
    private static final int MOST_BUFFERS = 2_000;
    private static final int LARGEST_PAGE = 101;
    private static final UUID CATEGORY = new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0001L);
    private static final String CALLED = "category-of-many";
    private static final UUID AUTHOR = new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0002L);
    private static final Instant NEWEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Pattern BUFFERS = Pattern.compile("shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    @Inject
    Database database;

    @Test
    void noPageOfAHundredThousandProductsReadsMoreThanTwoThousandBuffers() {
        QuarkusTransaction.begin();
        try {
            database.with(ListingPlanTest::addMany);
            var cells = new LinkedHashMap<String, Map<String, Integer>>();
            lists().forEach((name, filter) -> cells.put(name, buffersOf(filter)));
            System.out.println(table(cells));
            assertThat(cells)
                    .hasSize(5)
                    .allSatisfy((list, pages) -> assertThat(pages)
                            .as(list)
                            .hasSize(16)
                            .allSatisfy((page, buffers) ->
                                    assertThat(buffers).as(page).isBetween(1, MOST_BUFFERS)));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Map<String, ListingFilter> lists() {
        var lists = new LinkedHashMap<String, ListingFilter>();
        lists.put("all", ListingFilter.OFFERED);
        lists.put("category", ListingFilter.OFFERED.of(new CategoryId(CATEGORY), null, null));
        // Two bounds, which the planner takes for a narrow range.
        lists.put("category, priced", priced());
        lists.put("author", ListingFilter.OFFERED.of(null, new AuthorId(AUTHOR), null));
        lists.put("staff: any state", inAnyState());
        return lists;
    }

    private static ListingFilter priced() {
        return new ListingFilter(
                ProductState.ACTIVE,
                null,
                new CategoryId(CATEGORY),
                null,
                null,
                0L,
                (long) MANY,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ListingFilter inAnyState() {
        return new ListingFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private Map<String, Integer> buffersOf(ListingFilter filter) {
        var pages = new LinkedHashMap<String, Integer>();
        for (var sort : Keyset.values()) {
            for (var descending : new boolean[] {false, true}) {
                var name = (descending ? "-" : "") + sort;
                pages.put(name + " first", buffers(filter, sort, descending, null));
                pages.put(name + " last", buffers(filter, sort, descending, end(sort, descending)));
            }
        }
        return pages;
    }

    /// Where the last page begins: what was added is numbered, dearer and older by its number.
    private static Keyset.Place end(Keyset sort, boolean descending) {
        long number = descending ? LARGEST_PAGE : MANY - LARGEST_PAGE;
        long aged = descending ? MANY - LARGEST_PAGE : LARGEST_PAGE;
        Object value =
                switch (sort) {
                    case TITLE -> "Title " + String.format("%06d", number);
                    case PRICE -> number;
                    case CREATED_AT -> NEWEST.minus(Duration.ofHours(aged));
                    case RATING -> descending ? 5 : 4_995;
                };
        return new Keyset.Place(value, new UUID(descending ? 0x0100L << 48 : 0x0199_0000_0000_7000L, 0));
    }

    /// Of a category both ways: as it was looked up, and as it must still be called.
    private int buffers(ListingFilter filter, Keyset sort, boolean descending, Keyset.@Nullable Place after) {
        int found = buffers(new Window(filter, null, USD, sort, descending, after, LARGEST_PAGE));
        return filter.category() == null
                ? found
                : Math.max(found, buffers(new Window(filter, CALLED, USD, sort, descending, after, LARGEST_PAGE)));
    }

    private int buffers(Window window) {
        var page = ListingStore.question(window, ListingStore.COLUMNS);
        var explained = new Question("explain (analyze, buffers, timing off, costs off) " + page.sql(), page.values());
        var plan = String.join("\n", database.all(explained, row -> row.text("QUERY PLAN")));
        var buffers = BUFFERS.matcher(plan.replaceAll("(?s)Planning:.*", ""));
        assertThat(buffers.find()).as(plan).isTrue();
        return number(buffers.group(1)) + number(buffers.group(2));
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static String table(Map<String, Map<String, Integer>> cells) {
        var pages = cells.values().iterator().next().keySet();
        var lines = new ArrayList<String>();
        lines.add(line("buffers of a page", cells.keySet()));
        pages.forEach(page -> lines.add(
                line(page, cells.values().stream().map(list -> list.get(page)).toList())));
        return String.join("\n", lines);
    }

    private static String line(String head, Collection<?> cells) {
        return "%-20s".formatted(head) + cells.stream().map("%18s"::formatted).collect(Collectors.joining());
    }

    /// Shuffled by their random ids, so that products lie in no order that an index could profit from.
    private static int addMany(Handle handle) {
        handle.execute("set local statement_timeout = 0");
        handle.execute(
                "insert into categories (id, slug, name, created_at) values (?, ?, 'Many', now())", CATEGORY, CALLED);
        handle.createUpdate("""
                with many as materialized (
                  select n, gen_random_uuid() as id from generate_series(1, :many) n),
                added as (
                  insert into products (id, slug, type, title, state, created_at)
                  select id, 'many-' || n, 'book', 'Title ' || lpad(cast(n as text), 6, '0'), 'active',
                         cast(:newest as timestamptz) - n * interval '1 hour'
                  from many)
                insert into listings (product_id, market, currency, state, slug, type, title, attributes, authors,
                  author_ids, own_category_ids, category_ids, supplier_ids, formats, search, lowest_price, highest_price,
                  rating, rating_count, variant_ids, in_stock_ids, unlimited, created_at)
                select id, 'default', 'USD', 'active', 'many-' || n, 'book', 'Title ' || lpad(cast(n as text), 6, '0'),
                       '{}', '[]', array[cast(:author as uuid)], array[cast(:category as uuid)],
                       array[cast(:category as uuid)], '{}', '{}', 'title ' || n, n, 999999, n % 5001, 1, '{}', '{}',
                       false, cast(:newest as timestamptz) - n * interval '1 hour'
                from many order by id""")
                .bind("many", MANY)
                .bind("author", AUTHOR)
                .bind("category", CATEGORY)
                .bind("newest", NEWEST.toString())
                .execute();
        handle.createUpdate("""
                insert into listing_entries
                  (product_id, market, currency, facet_id, state, title, lowest_price, created_at, stars)
                select l.product_id, l.market, l.currency, facet, l.state, l.title, l.lowest_price, l.created_at, l.stars
                from listings l cross join unnest(l.category_ids || l.author_ids) as facet
                where l.slug like 'many-%'""").execute();
        return handle.execute("analyze listings") + handle.execute("analyze listing_entries");
    }
}
