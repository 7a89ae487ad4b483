package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.Image;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The table `listings`. A list's statement is put together of its filters: one statement for all of them would be
/// planned without knowing which are there, and could use no index.
@Singleton
class ListingStore {
    private static final String SELECT = """
            select product_id, currency, slug, type, title, image, attributes, authors, lowest_price, highest_price,
                   rating, rating_count, variant_ids, available, unlimited, created_at
            from listings
            where\s""";

    private static final String COUNT = "select count(*) from listings where ";

    private static final String RATING = """
            select rating, rating_count from listings
            where product_id = :product and market = :market and currency = :currency""";

    private static final String PER_CATEGORY = """
            select member as id, count(*) as products from listings cross join unnest(category_ids) as member
            where market = :market and currency = :currency and category_ids && :members and member = any(:members)
            group by member""";

    private static final String PER_AUTHOR = """
            select member as id, count(*) as products from listings cross join unnest(author_ids) as member
            where market = :market and currency = :currency and author_ids && :members and member = any(:members)
            group by member""";

    // The new value is made of the row's newest version after the lock is held: what a concurrent crossing of another
    // variant of the same product did is kept.
    private static final String CROSSED = """
            with changed as (
              select product_id, currency, array_agg(variant_id) as variant_ids
              from unnest(cast(:products as uuid[]), cast(:currencies as text[]), cast(:variants as uuid[]))
                as one (product_id, currency, variant_id)
              group by product_id, currency),
            locked as materialized (
              select l.product_id, l.market, l.currency, changed.variant_ids
              from listings l join changed on changed.product_id = l.product_id and changed.currency = l.currency
              order by l.product_id, l.market, l.currency for update of l)
            update listings l set in_stock_ids = case when :inStock
                then array(select unnest(l.in_stock_ids) union select unnest(locked.variant_ids))
                else array(select unnest(l.in_stock_ids) except select unnest(locked.variant_ids)) end
            from locked
            where l.product_id = locked.product_id and l.market = locked.market and l.currency = locked.currency""";

    private static final String ADD = """
            insert into listings (product_id, market, currency, slug, type, title, image, attributes, authors,
              author_ids, category_ids, search, lowest_price, highest_price, variant_ids, in_stock_ids, unlimited,
              created_at)
            values (:id, :market, :currency, :slug, :type, :title, :image, :attributes, :authors, :authorIds,
              :categoryIds, :search, :lowestPrice.minor, :highestPrice.minor, :variantIds, :inStockIds, :unlimited,
              :createdAt)""";

    private final Database database;

    ListingStore(Database database) {
        this.database = database;
    }

    /// A condition and the value it names.
    private record Clause(String sql, String name, Object value) {
        Query bind(Query query) {
            return value instanceof List<?> texts
                    ? query.bindArray(name, String.class, texts)
                    : query.bind(name, value);
        }
    }

    List<Listing> page(
            ListingFilter filter,
            Currency currency,
            Keyset sort,
            boolean descending,
            Keyset.@Nullable Place after,
            int limit) {
        return database.with(handle -> pageQuery(handle, "", filter, currency, sort, descending, after, limit)
                .map((row, context) -> listing(row))
                .list());
    }

    /// @param before what the statement begins with: a test puts `explain` there
    static Query pageQuery(
            Handle handle,
            String before,
            ListingFilter filter,
            Currency currency,
            Keyset sort,
            boolean descending,
            Keyset.@Nullable Place after,
            int limit) {
        var clauses = clauses(filter, currency);
        var direction = descending ? " desc" : " asc";
        var query = handle.createQuery(before + SELECT + where(clauses)
                        + (after == null ? "" : after(sort, descending)) + "\norder by " + sort.expression + direction
                        + ", product_id" + direction + " limit :limit")
                .bind("limit", limit);
        clauses.forEach(clause -> clause.bind(query));
        return after == null ? query : query.bind("afterValue", after.value()).bind("afterProduct", after.product());
    }

    long count(ListingFilter filter, Currency currency) {
        var clauses = clauses(filter, currency);
        return database.with(handle -> {
            var query = handle.createQuery(COUNT + where(clauses));
            clauses.forEach(clause -> clause.bind(query));
            return query.mapTo(Long.class).one();
        });
    }

    Rating rating(ProductId product, Currency currency) {
        return database.with(handle -> handle.createQuery(RATING)
                .bind("product", product)
                .bind("market", ListingFilter.MARKET)
                .bind("currency", currency.getCurrencyCode())
                .map((row, context) -> rating(row))
                .findOne()
                .orElse(Rating.NONE));
    }

    Map<CategoryId, Integer> countPerCategory(Collection<CategoryId> categories, Currency currency) {
        return counts(PER_CATEGORY, categories, currency, CategoryId::new);
    }

    Map<AuthorId, Integer> countPerAuthor(Collection<AuthorId> authors, Currency currency) {
        return counts(PER_AUTHOR, authors, currency, AuthorId::new);
    }

    void crossed(List<Listings.Crossed> crossed, boolean inStock) {
        database.with(handle -> handle.createUpdate(CROSSED)
                .bindArray(
                        "products",
                        UUID.class,
                        uuids(crossed.stream().map(Listings.Crossed::product).toList()))
                .bindArray(
                        "currencies",
                        String.class,
                        crossed.stream()
                                .map(one -> one.currency().getCurrencyCode())
                                .toList())
                .bindArray(
                        "variants",
                        UUID.class,
                        uuids(crossed.stream().map(Listings.Crossed::variant).toList()))
                .bind("inStock", inStock)
                .execute());
    }

    void add(List<ListingRow> rows) {
        database.batch(ADD, rows, (batch, row) -> {
            var listing = row.listing();
            batch.bindMethods(listing)
                    .bind("market", ListingFilter.MARKET)
                    .bind("currency", listing.lowestPrice().currency().getCurrencyCode())
                    .bind("image", listing.image() == null ? null : Json.of(listing.image()))
                    .bind("attributes", Json.of(listing.attributes()))
                    .bind("authors", Named.json(listing.authors()))
                    .bindArray(
                            "authorIds",
                            UUID.class,
                            uuids(listing.authors().stream().map(Named::id).toList()))
                    .bindArray("categoryIds", UUID.class, uuids(row.categories()))
                    .bindArray("variantIds", UUID.class, uuids(listing.variants()))
                    .bindArray("inStockIds", UUID.class, uuids(row.inStock()))
                    .bind("search", row.search());
        });
    }

    private static List<Clause> clauses(ListingFilter filter, Currency currency) {
        var clauses = new ArrayList<Clause>();
        clauses.add(new Clause("market = :market", "market", ListingFilter.MARKET));
        clauses.add(new Clause("currency = :currency", "currency", currency.getCurrencyCode()));
        add(clauses, "category_ids @> array[cast(:category as uuid)]", "category", filter.category());
        add(clauses, "author_ids @> array[cast(:author as uuid)]", "author", filter.author());
        add(clauses, "lowest_price >= :priceMin", "priceMin", filter.priceMin());
        add(clauses, "lowest_price <= :priceMax", "priceMax", filter.priceMax());
        add(clauses, "coalesce(rating, 0) >= :ratingMin", "ratingMin", filter.ratingMin());
        add(clauses, "available = :inStock", "inStock", filter.inStock());
        add(clauses, "search like all(:patterns)", "patterns", patterns(filter));
        return clauses;
    }

    private static @Nullable List<String> patterns(ListingFilter filter) {
        return filter.text() == null ? null : SearchText.patterns(filter.text());
    }

    private static void add(List<Clause> clauses, String sql, String name, @Nullable Object value) {
        if (value != null) {
            clauses.add(new Clause(sql, name, value));
        }
    }

    private static String where(List<Clause> clauses) {
        return clauses.stream().map(Clause::sql).collect(Collectors.joining(" and "));
    }

    private static String after(Keyset sort, boolean descending) {
        return " and (" + sort.expression + ", product_id) " + (descending ? "<" : ">")
                + " (:afterValue, :afterProduct)";
    }

    private <I extends Id> Map<I, Integer> counts(
            String sql, Collection<I> members, Currency currency, Function<UUID, I> type) {
        var counts = new HashMap<I, Integer>();
        database.with(handle -> handle.createQuery(sql)
                .bind("market", ListingFilter.MARKET)
                .bind("currency", currency.getCurrencyCode())
                .bindArray("members", UUID.class, uuids(members))
                .map((row, context) -> counts.put(Columns.id(row, "id", type), row.getInt("products")))
                .list());
        return counts;
    }

    private static List<UUID> uuids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static Listing listing(ResultSet row) throws SQLException {
        var currency = Columns.currency(row);
        return new Listing(
                Columns.id(row, "product_id", ProductId::new),
                row.getString("slug"),
                row.getString("type"),
                row.getString("title"),
                image(row),
                Columns.json(row, "attributes").object(),
                Named.list(Columns.json(row, "authors").tree(), AuthorId::new),
                Columns.money(row, "lowest_price", currency),
                Columns.money(row, "highest_price", currency),
                rating(row),
                Columns.ids(row, "variant_ids", VariantId::new),
                row.getBoolean("available"),
                row.getBoolean("unlimited"),
                Columns.instant(row, "created_at"));
    }

    private static @Nullable Image image(ResultSet row) throws SQLException {
        var image = Columns.jsonOrNull(row, "image");
        return image == null ? null : image.as(Image.class);
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return Rating.ofThousandths(Columns.integerOrNull(row, "rating"), row.getInt("rating_count"));
    }
}
