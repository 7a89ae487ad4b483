package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.Image;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.FoundRow;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.db.PipelinedDatabase;
import dev.cartwright.platform.db.Question;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The tables `listings` and `listing_entries`. A list's statement is put together of its filters: one statement for
/// all of them would be planned without knowing which are there, and could use no index.
@Singleton
class ListingStore {
    // An array is dear to read, and what it is for is asked only where few may be left.
    static final String COLUMNS = """
            l.product_id, l.currency, l.state, l.slug, l.type, l.title, cast(l.image as text) as image,
                   cast(l.attributes as text) as attributes, cast(l.authors as text) as authors,
                   l.lowest_price, l.highest_price, l.rating, l.rating_count, l.available, l.unlimited, l.created_at, l.stars,
                   case when l.available and not l.unlimited then l.variant_ids end as variant_ids
            """;

    private static final String ALL = "from listings l\nwhere ";

    private static final String OF_FACET = """
            from listing_entries e join listings l
              on l.product_id = e.product_id and l.market = e.market and l.currency = e.currency
            where\s""";

    // What the database numbers each state of a row by: it is another one as soon as anything of it is.
    private static final String VERSION = "l.product_id, cast(l.xmin as text) as version";

    private static final String READ = "select " + VERSION + ", " + COLUMNS + ALL + """
            l.product_id = any(:products) and l.market = :market and l.currency = :currency""";

    private static final String COUNT = "select count(*) " + ALL;

    private static final String COUNT_OF_FACET = "select count(*) " + OF_FACET;

    private static final String PER_FACET = """
            select facet_id as id, count(*) as products from listing_entries
            where facet_id = any(:facets) and market = :market and currency = :currency and state = 'active'
            group by facet_id""";

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

    // Of what is listed already neither the rating nor the moment of creation: they are not the catalogue's to change.
    private static final String APPLY = """
            insert into listings (product_id, market, currency, state, slug, type, title, image, attributes, authors,
              author_ids, own_category_ids, category_ids, supplier_ids, formats, language, year, search, lowest_price,
              highest_price, rating, rating_count, variant_ids, in_stock_ids, unlimited, created_at)
            values (:id, :market, :currency, :state, :slug, :type, :title, :image, :attributes, :authors,
              :authorIds, :ownCategoryIds, :categoryIds, :supplierIds, :formats, :language, :year, :search, :lowest,
              :highest, :stars, :ratingCount, :variantIds, :inStockIds, :unlimited, :createdAt)
            on conflict (product_id, market, currency) do update set
              state = excluded.state, slug = excluded.slug, type = excluded.type, title = excluded.title,
              image = excluded.image, attributes = excluded.attributes, authors = excluded.authors,
              author_ids = excluded.author_ids, own_category_ids = excluded.own_category_ids,
              category_ids = excluded.category_ids, supplier_ids = excluded.supplier_ids, formats = excluded.formats,
              language = excluded.language, year = excluded.year, search = excluded.search,
              lowest_price = excluded.lowest_price, highest_price = excluded.highest_price,
              variant_ids = excluded.variant_ids, in_stock_ids = excluded.in_stock_ids, unlimited = excluded.unlimited""";

    private static final String REMOVE = """
            with gone as (delete from listings where product_id = :product returning product_id)
            delete from listing_entries where product_id in (select product_id from gone)""";

    // Entries are changed only by whoever holds the locks of their listings, and so need no order of their own.
    private static final String ENTER = """
            insert into listing_entries
              (product_id, market, currency, facet_id, state, title, lowest_price, created_at, stars)
            select distinct on (l.product_id, l.market, l.currency, facet)
                   l.product_id, l.market, l.currency, facet, l.state, l.title, l.lowest_price, l.created_at, l.stars
            from listings l cross join unnest(l.category_ids || l.author_ids || l.supplier_ids) as facet
            where l.product_id = any(:products)
            on conflict (product_id, market, currency, facet_id) do update set
              state = excluded.state, title = excluded.title, lowest_price = excluded.lowest_price,
              stars = excluded.stars""";

    private static final String LEAVE = """
            delete from listing_entries e using listings l
            where l.product_id = any(:products)
              and e.product_id = l.product_id and e.market = l.market and e.currency = l.currency
              and e.facet_id <> all(l.category_ids || l.author_ids || l.supplier_ids)""";

    // The listings are locked by whoever has applied them just now; what says so already is not written again.
    private static final String RATE = """
            with rated as (
              update listings l set rating = one.stars, rating_count = one.count
              from unnest(cast(:products as uuid[]), cast(:stars as integer[]), cast(:counts as integer[]))
                as one (id, stars, count)
              where l.product_id = one.id and (l.rating, l.rating_count) is distinct from (one.stars, one.count)
              returning l.product_id, l.market, l.currency, l.stars)
            update listing_entries e set stars = rated.stars from rated
            where e.product_id = rated.product_id and e.market = rated.market and e.currency = rated.currency""";

    private static final String LOCKED = """
            select product_id, market, currency, title, authors, own_category_ids from listings
            where (product_id, market, currency) in
              (select product_id, market, currency from listing_entries where facet_id = :facet)
            order by product_id, market, currency for update""";

    private static final String RENAME = """
            update listings set authors = :authors, search = :search
            where product_id = :product and market = :market and currency = :currency""";

    private static final String RECATEGORISE = """
            update listings set category_ids = :categoryIds
            where product_id = :product and market = :market and currency = :currency""";

    private final Database database;
    private final PipelinedDatabase pipelined;

    ListingStore(Database database, PipelinedDatabase pipelined) {
        this.database = database;
        this.pipelined = pipelined;
    }

    /// A listing that is locked, and what of it follows the facts of others.
    record Place(
            ProductId product,
            String market,
            String currency,
            String title,
            List<Named> authors,
            List<CategoryId> categories) {
        PreparedBatch bind(PreparedBatch batch) {
            return batch.bind("product", product).bind("market", market).bind("currency", currency);
        }
    }

    List<Listing> page(Window window) {
        return database.all(question(window, COLUMNS), ListingStore::listing);
    }

    /// Which listings are on a page of a list of one state, in their order; for the event loop.
    Future<List<RecentListings.Version>> ask(Window window) {
        return pipelined.all(question(window, VERSION), ListingStore::version);
    }

    /// What they say, in any order; for the event loop.
    Future<Map<RecentListings.Version, Listing>> read(List<ProductId> products, Currency currency) {
        var values = Map.of(
                "products", products.stream().map(ProductId::value).toArray(UUID[]::new),
                "market", ListingFilter.MARKET,
                "currency", currency.getCurrencyCode());
        return pipelined
                .all(new Question(READ, values), row -> Map.entry(version(row), listing(row)))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static Question question(Window window, String columns) {
        var filter = window.filter();
        var sort = window.sort();
        var after = window.after();
        var conditions = ListingConditions.of(window);
        var direction = window.descending() ? " desc" : " asc";
        var keyed = filter.facet() == null ? "l." : "e.";
        var order = "\norder by %s" + sort.column + direction + ", %sproduct_id" + direction + " limit :limit";
        var part = "select " + columns + " " + (filter.facet() == null ? ALL : OF_FACET) + conditions.sql() + " and "
                + keyed
                + "state = '%s'" + (after == null ? "" : after(sort, keyed, window.descending()))
                + order.formatted(keyed, keyed);
        var values = new HashMap<String, Object>(conditions.values());
        values.put("limit", window.limit());
        if (after != null) {
            values.put("afterValue", after.value());
            values.put("afterProduct", after.product());
        }
        return new Question(everyState(filter, part, order.formatted("", "")), values);
    }

    /// Each state has its place in the indexes: the list of all states is merged of their lists.
    private static String everyState(ListingFilter filter, String part, String order) {
        return filter.state() != null
                ? part.formatted(filter.state().text())
                : Arrays.stream(ProductState.values())
                        .map(state -> part.formatted(state.text()))
                        .collect(Collectors.joining(")\nunion all\n(", "(", ")" + order));
    }

    long count(ListingFilter filter, Currency currency) {
        var state = filter.state() == null ? null : filter.state().text();
        var conditions = ListingConditions.of(filter, currency, null).and("l.state = :state", "state", state);
        var count = filter.facet() == null ? COUNT : COUNT_OF_FACET;
        return database.with(handle -> conditions
                .bind(handle.createQuery(count + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    Map<CategoryId, Integer> countPerCategory(Collection<CategoryId> categories, Currency currency) {
        return counts(categories, currency, CategoryId::new);
    }

    Map<AuthorId, Integer> countPerAuthor(Collection<AuthorId> authors, Currency currency) {
        return counts(authors, currency, AuthorId::new);
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

    void apply(List<ListingRow> rows) {
        database.batch(APPLY, rows, (batch, row) -> {
            var listing = row.listing();
            batch.bindMethods(listing)
                    .bind("market", ListingFilter.MARKET)
                    .bind("currency", listing.lowestPrice().currency().getCurrencyCode())
                    .bind("state", listing.state().text())
                    .bind("image", listing.image() == null ? null : Json.of(listing.image()))
                    .bind("attributes", Json.of(listing.attributes()))
                    .bind("authors", Named.json(listing.authors()))
                    .bindArray(
                            "authorIds",
                            UUID.class,
                            uuids(listing.authors().stream().map(Named::id).toList()))
                    .bindArray("ownCategoryIds", UUID.class, uuids(row.categories()))
                    .bindArray("categoryIds", UUID.class, uuids(row.within()))
                    .bindArray("supplierIds", UUID.class, uuids(row.suppliers()))
                    .bindArray("formats", String.class, row.formats())
                    .bind(
                            "language",
                            row.language() == null ? null : row.language().toLowerCase(Locale.ROOT))
                    .bind("year", row.year())
                    .bind("search", row.search())
                    .bind("lowest", listing.lowestPrice().minor())
                    .bind("highest", listing.highestPrice().minor())
                    .bind("stars", listing.rating().thousandths())
                    .bind("ratingCount", listing.rating().count())
                    .bindArray("variantIds", UUID.class, uuids(listing.variants()))
                    .bindArray("inStockIds", UUID.class, uuids(row.inStock()));
        });
    }

    /// Puts the entries of these products right; their listings are locked.
    void enter(List<ProductId> products) {
        for (var sql : List.of(ENTER, LEAVE)) {
            database.with(handle -> handle.createUpdate(sql)
                    .bindArray("products", UUID.class, uuids(products))
                    .execute());
        }
    }

    void rate(List<ProductId> products, List<Rating> ratings) {
        database.with(handle -> handle.createUpdate(RATE)
                .bindArray("products", UUID.class, uuids(products))
                .bindArray(
                        "stars",
                        Integer.class,
                        ratings.stream().map(Rating::thousandths).toList())
                .bindArray(
                        "counts",
                        Integer.class,
                        ratings.stream().map(Rating::count).toList())
                .execute());
    }

    void remove(ProductId product) {
        database.with(
                handle -> handle.createUpdate(REMOVE).bind("product", product).execute());
    }

    /// Everything that is listed in that category or by that author.
    List<Place> locked(Id facet) {
        return database.with(handle -> handle.createQuery(LOCKED)
                .bind("facet", facet)
                .map((row, context) -> new Place(
                        Columns.id(row, "product_id", ProductId::new),
                        row.getString("market"),
                        row.getString("currency"),
                        row.getString("title"),
                        Named.list(Columns.json(row, "authors").tree(), AuthorId::new),
                        Columns.ids(row, "own_category_ids", CategoryId::new)))
                .list());
    }

    void authorRenamed(List<Place> places, Named author) {
        database.batch(RENAME, places, (batch, place) -> {
            var authors = place.authors().stream()
                    .map(one -> one.id().equals(author.id()) ? author : one)
                    .toList();
            place.bind(batch)
                    .bind("authors", Named.json(authors))
                    .bind("search", ListingRow.search(place.title(), authors));
        });
    }

    void recategorise(List<Place> places, Map<CategoryId, List<CategoryId>> branches) {
        database.batch(
                RECATEGORISE,
                places,
                (batch, place) -> place.bind(batch)
                        .bindArray(
                                "categoryIds",
                                UUID.class,
                                place.categories().stream()
                                        .flatMap(own -> branches.getOrDefault(own, List.of()).stream())
                                        .map(CategoryId::value)
                                        .distinct()
                                        .toList()));
    }

    private static String after(Keyset sort, String keyed, boolean descending) {
        return " and (" + keyed + sort.column + ", " + keyed + "product_id) " + (descending ? "<" : ">")
                + " (:afterValue, :afterProduct)";
    }

    private <I extends Id> Map<I, Integer> counts(Collection<I> facets, Currency currency, Function<UUID, I> type) {
        var counts = new HashMap<I, Integer>();
        database.with(handle -> handle.createQuery(PER_FACET)
                .bind("market", ListingFilter.MARKET)
                .bind("currency", currency.getCurrencyCode())
                .bindArray("facets", UUID.class, uuids(facets))
                .map((row, context) -> counts.put(Columns.id(row, "id", type), row.getInt("products")))
                .list());
        return counts;
    }

    private static List<UUID> uuids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static RecentListings.Version version(FoundRow row) {
        return new RecentListings.Version(new ProductId(row.uuid("product_id")), row.text("version"));
    }

    private static Listing listing(FoundRow row) {
        var currency = Currency.getInstance(row.text("currency"));
        var image = row.textOrNull("image");
        return new Listing(
                new ProductId(row.uuid("product_id")),
                ProductState.stored(row.text("state")),
                row.text("slug"),
                row.text("type"),
                row.text("title"),
                image == null ? null : new Json(image).as(Image.class),
                new Json(row.text("attributes")).object(),
                Named.list(new Json(row.text("authors")).tree(), AuthorId::new),
                new Money(row.number("lowest_price"), currency),
                new Money(row.number("highest_price"), currency),
                Rating.ofThousandths(row.integerOrNull("rating"), row.integer("rating_count")),
                row.ids("variant_ids", VariantId::new),
                row.flag("available"),
                row.flag("unlimited"),
                row.instant("created_at"));
    }
}
