package dev.cartwright.catalog;

import dev.cartwright.category.Branch;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.ListingFilter;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.ProductState;
import dev.cartwright.listing.Rating;
import dev.cartwright.media.Image;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.db.Unique;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/// The tables `products`, `product_authors`, `product_categories`, `variants` and `prices`.
@Singleton
class CatalogStore {
    // What there may be many of comes as an array or as JSON.
    private static final String COLUMNS = """
            p.id, p.slug, p.type, p.title, p.description, p.state, p.attributes, p.image, p.seo_title,
                   p.seo_description, p.isbn13, p.publisher_id, p.created_at, p.version,
                   array(select author_id from product_authors where product_id = p.id order by position) as authors,
                   array(select category_id from product_categories where product_id = p.id order by category_id)
                     as categories,
                   (select json_agg(json_build_object(
                      'id', v.id, 'sku', v.sku, 'name', v.name, 'options', v.options, 'amount', r.amount,
                      'weightGrams', v.weight_grams, 'barcode', v.barcode, 'supplier', v.supplier_id,
                      'stockKept', v.stock_kept, 'inStock', v.in_stock) order by v.position)
                    from variants v left join prices r on r.variant_id = v.id and r.currency = :currency
                    where v.product_id = p.id) as variants""";

    private static final String PRODUCTS = "select " + COLUMNS + " from products p where p.id = any(:products)";

    // All that its page shows, of whatever module: one statement, and so of one moment.
    private static final String PAGE = "select " + COLUMNS + """
            , l.rating, l.rating_count, (select number from names_now) as names,
                   (select json_agg(a) from named_authors a join product_authors x on x.author_id = a.id
                    where x.product_id = p.id) as named_authors,
                   (select json_agg(c) from named_categories c where c.id = any(l.category_ids)) as named_categories,
                   (select json_agg(s) from named_suppliers s where s.id = any(array(
                      select supplier_id from variants where product_id = p.id) || p.publisher_id)) as named_suppliers,
                   (select json_agg(s) from stock_to_sell s join variants v on v.id = s.variant_id
                    where v.product_id = p.id) as stock
            from products p
            left join product_ratings l on l.product_id = p.id and l.market = :market and l.currency = :currency
            where p.id = cast(:id as uuid) or p.slug = :slug""";

    private static final String LOCK_PRODUCT = """
            select id from products where id = cast(:id as uuid) or slug = :slug for update""";

    private static final String LOCK_PRODUCTS =
            "select id from products where id = any(:products) order by id for update";

    // Not for deletion: an order that is just being placed refers to them and need not wait.
    private static final String LOCK_VARIANTS =
            "select id from variants where product_id = any(:products) order by id for no key update";

    private static final String ANY_PRODUCT = "select exists (select from products)";

    // In the order of the keys, so that no two transactions wait for each other.
    private static final String MARK_IN_STOCK = """
            with crossed as materialized (
              select id from variants where id = any(:variants) and in_stock <> :inStock
              order by id for no key update),
            marked as (
              update variants v set in_stock = :inStock from crossed where v.id = crossed.id
              returning v.id, v.product_id, v.stock_kept)
            select marked.id, marked.product_id, r.currency from marked join prices r on r.variant_id = marked.id
            where marked.stock_kept""";

    // Ids of different kinds never meet, so one statement answers for all of them.
    private static final String REFERENCES = """
            select 'products' as what, author_id as thing, count(*) as number from product_authors
            where author_id = any(:things) group by author_id
            union all
            select 'products', category_id, count(*) from product_categories
            where category_id = any(:things) group by category_id
            union all
            select 'products', publisher_id, count(*) from products
            where publisher_id = any(:things) group by publisher_id
            union all
            select 'variants', supplier_id, count(*) from variants
            where supplier_id = any(:things) group by supplier_id""";

    // A hyphen comes right before a full stop: the range holds the slug itself and those that go on with a hyphen.
    private static final String SIMILAR = """
            select p.slug from unnest(cast(:slugs as text[])) as one (wanted)
            join products p on p.slug >= one.wanted and p.slug < one.wanted || '.'
            where p.slug ~ ('^' || one.wanted || '(-[0-9]+)?$')""";

    private static final String TAKEN = """
            select sku from variants where sku = any(:skus) and product_id <> :product""";

    private static final String ADD = """
            insert into products (id, slug, type, title, description, state, attributes, image, seo_title,
              seo_description, isbn13, publisher_id, created_at)
            select id, slug, type, title, description, state, attributes, image, "seoTitle", "seoDescription", isbn13,
              publisher, "createdAt"
            from jsonb_to_recordset(cast(:products as jsonb)) as one (
              id uuid, slug text, type text, title text, description text, state text, attributes jsonb, image jsonb,
              "seoTitle" text, "seoDescription" text, isbn13 text, publisher uuid, "createdAt" timestamptz)
            on conflict (slug) do nothing""";

    private static final String CHANGE = """
            update products set slug = :slug, title = :title, description = :description, state = :state,
              attributes = :attributes, image = :image, seo_title = :seoTitle, seo_description = :seoDescription,
              isbn13 = :isbn13, publisher_id = :publisher, version = version + 1
            where id = :id and version = :version""";

    private static final String DELETE = "delete from products where id = :id and version = :version";

    private static final String ADD_AUTHORS = """
            insert into product_authors (product_id, position, author_id)
            select one.id, named.place - 1, cast(named.author as uuid)
            from jsonb_to_recordset(cast(:products as jsonb)) as one (id uuid, authors jsonb)
            cross join jsonb_array_elements_text(one.authors) with ordinality as named (author, place)""";

    private static final String ADD_CATEGORIES = """
            insert into product_categories (product_id, category_id)
            select one.id, cast(named.category as uuid)
            from jsonb_to_recordset(cast(:products as jsonb)) as one (id uuid, categories jsonb)
            cross join jsonb_array_elements_text(one.categories) as named (category)""";

    private static final String DROP_AUTHORS = "delete from product_authors where product_id = any(:things)";

    private static final String DROP_CATEGORIES = "delete from product_categories where product_id = any(:things)";

    private static final String DROP_PRICES = "delete from prices where variant_id = any(:things)";

    private static final String DROP_VARIANTS = "delete from variants where id = any(:things)";

    // All at once, so that variants may exchange their SKUs.
    private static final String SAVE_VARIANTS = """
            insert into variants (id, product_id, sku, name, position, options, weight_grams, barcode, supplier_id,
              stock_kept, in_stock)
            select id, product, sku, name, position, options, "weightGrams", barcode, supplier, "stockKept", "inStock"
            from jsonb_to_recordset(cast(:variants as jsonb)) as one (
              id uuid, product uuid, sku text, name text, position smallint, options jsonb, "weightGrams" integer,
              barcode text, supplier uuid, "stockKept" boolean, "inStock" boolean)
            on conflict (id) do update set sku = excluded.sku, name = excluded.name, position = excluded.position,
              options = excluded.options, weight_grams = excluded.weight_grams, barcode = excluded.barcode,
              supplier_id = excluded.supplier_id, stock_kept = excluded.stock_kept, version = variants.version + 1""";

    private static final String SAVE_PRICES = """
            insert into prices (variant_id, currency, amount)
            select id, currency, amount
            from jsonb_to_recordset(cast(:variants as jsonb)) as one (id uuid, currency text, amount bigint)
            where amount is not null
            on conflict (variant_id, currency) do update set amount = excluded.amount""";

    private final Database database;

    CatalogStore(Database database) {
        this.database = database;
    }

    /// A product with all that its page shows.
    Optional<Product> page(Key key, Currency currency) {
        return database.with(handle -> bound(handle.createQuery(PAGE), key)
                .bind("market", ListingFilter.MARKET)
                .bind("currency", currency.getCurrencyCode())
                .map((row, context) -> page(row, currency))
                .findOne());
    }

    /// The product with its lock and those of its variants, as it is since nobody else can change it.
    Optional<StoredProduct> lock(Key key, Currency currency) {
        var id = database.with(handle -> bound(handle.createQuery(LOCK_PRODUCT), key)
                .map((row, context) -> Columns.id(row, "id", ProductId::new))
                .findOne());
        return id.flatMap(product ->
                withVariantsLocked(List.of(product), currency).stream().findFirst());
    }

    /// As [#lock(Key, Currency)] for many, in the order of their keys.
    List<StoredProduct> lock(Collection<ProductId> products, Currency currency) {
        texts(LOCK_PRODUCTS, query -> query.bindArray("products", UUID.class, uuids(products)));
        return withVariantsLocked(products, currency);
    }

    private List<StoredProduct> withVariantsLocked(Collection<ProductId> products, Currency currency) {
        texts(LOCK_VARIANTS, query -> query.bindArray("products", UUID.class, uuids(products)));
        return database.with(handle -> handle.createQuery(PRODUCTS)
                .bindArray("products", UUID.class, uuids(products))
                .bind("currency", currency.getCurrencyCode())
                .map((row, context) -> product(row, currency))
                .list());
    }

    boolean hasProducts() {
        return database.with(
                handle -> handle.createQuery(ANY_PRODUCT).mapTo(Boolean.class).one());
    }

    /// Only those that were not marked so before, and of them only those whose stock is kept.
    List<Listings.Crossed> markInStock(Collection<VariantId> variants, boolean inStock) {
        return database.with(handle -> handle.createQuery(MARK_IN_STOCK)
                .bindArray("variants", UUID.class, uuids(variants))
                .bind("inStock", inStock)
                .map((row, context) -> new Listings.Crossed(
                        Columns.id(row, "id", VariantId::new),
                        Columns.id(row, "product_id", ProductId::new),
                        Columns.currency(row)))
                .list());
    }

    Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        var counts = new HashMap<UUID, Map<String, Integer>>();
        database.with(handle -> handle.createQuery(REFERENCES)
                .bindArray("things", UUID.class, uuids(things))
                .map((row, context) -> counts.computeIfAbsent(
                                row.getObject("thing", UUID.class), unused -> new HashMap<>())
                        .merge(row.getString("what"), row.getInt("number"), Integer::sum))
                .list());
        return counts;
    }

    /// Which slugs are taken of those that are like one of these, with or without a number behind.
    List<String> similar(Collection<String> slugs) {
        return texts(SIMILAR, query -> query.bindArray("slugs", String.class, List.copyOf(slugs)));
    }

    /// Which of these belong to variants of other products.
    List<String> taken(Collection<String> skus, ProductId product) {
        return texts(
                TAKEN,
                query ->
                        query.bindArray("skus", String.class, List.copyOf(skus)).bind("product", product));
    }

    /// The row alone. False if its slug is taken.
    boolean add(StoredProduct product) {
        return add(List.of(product)) == 1;
    }

    /// The rows alone. How many were added: those whose slug is taken were not.
    int add(List<StoredProduct> products) {
        return update(ADD, products);
    }

    /// The row alone.
    ///
    /// @param product as it shall be, with the version that it has
    /// @throws dev.cartwright.kernel.Problem 409 `taken`
    boolean change(StoredProduct product) {
        return Unique.demand(
                        "/slug",
                        () -> database.with(handle ->
                                bound(handle.createUpdate(CHANGE), product).execute()))
                == 1;
    }

    /// As [#change] for many that are locked and keep their slugs.
    void changeLocked(List<StoredProduct> products) {
        database.batch(CHANGE, products, CatalogStore::bound);
    }

    boolean delete(StoredProduct product) {
        return database.with(handle -> handle.createUpdate(DELETE)
                        .bind("id", product.id())
                        .bind("version", product.version())
                        .execute())
                == 1;
    }

    /// What belongs to the rows of these products: authors, categories, variants and their prices.
    ///
    /// @throws dev.cartwright.kernel.Problem 409 `taken` for a SKU that somebody else has taken just now
    void save(List<StoredProduct> products) {
        update(ADD_AUTHORS, products);
        update(ADD_CATEGORIES, products);
        var variants = Json.of(
                products.stream().flatMap(product -> product.rows().stream()).toList());
        Unique.demand("/variants", () -> update(SAVE_VARIANTS, "variants", variants));
        update(SAVE_PRICES, "variants", variants);
    }

    void dropAuthorsAndCategories(Collection<ProductId> products) {
        drop(DROP_AUTHORS, products);
        drop(DROP_CATEGORIES, products);
    }

    void dropVariants(Collection<VariantId> variants) {
        drop(DROP_PRICES, variants);
        drop(DROP_VARIANTS, variants);
    }

    private void drop(String sql, Collection<? extends Id> things) {
        database.with(handle -> handle.createUpdate(sql)
                .bindArray("things", UUID.class, uuids(things))
                .execute());
    }

    private int update(String sql, List<StoredProduct> products) {
        return update(
                sql,
                "products",
                Json.of(products.stream().map(StoredProduct::row).toList()));
    }

    private int update(String sql, String name, Json rows) {
        return database.with(handle -> handle.createUpdate(sql).bind(name, rows).execute());
    }

    private List<String> texts(String sql, UnaryOperator<Query> bind) {
        return database.with(handle ->
                bind.apply(handle.createQuery(sql)).mapTo(String.class).list());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Key key) {
        return statement.bind("id", key.id()).bind("slug", key.slug());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, StoredProduct product) {
        return statement
                .bind("id", product.id())
                .bind("version", product.version())
                .bind("slug", product.slug())
                .bind("title", product.title())
                .bind("description", product.description())
                .bind("state", product.state().text())
                .bind("attributes", Json.of(product.attributes()))
                .bind("image", product.image() == null ? null : Json.of(product.image()))
                .bind("seoTitle", product.seo().title())
                .bind("seoDescription", product.seo().description())
                .bind("isbn13", product.isbn13())
                .bind("publisher", product.publisher());
    }

    private static List<UUID> uuids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static Product page(ResultSet row, Currency currency) throws SQLException {
        return Product.of(
                product(row, currency),
                Rating.ofThousandths(Columns.integerOrNull(row, "rating"), row.getInt("rating_count")),
                Named.all(Columns.treeOrMissing(row, "named_authors"), AuthorId::new),
                Branch.all(Columns.treeOrMissing(row, "named_categories")),
                Named.all(Columns.treeOrMissing(row, "named_suppliers"), SupplierId::new),
                StoredProduct.stock(Columns.treeOrMissing(row, "stock")),
                row.getLong("names"));
    }

    private static StoredProduct product(ResultSet row, Currency currency) throws SQLException {
        return new StoredProduct(
                Columns.id(row, "id", ProductId::new),
                row.getString("slug"),
                row.getString("type"),
                row.getString("title"),
                row.getString("description"),
                ProductState.stored(row.getString("state")),
                Columns.json(row, "attributes").object(),
                Columns.objectOrNull(row, "image", Image.class),
                new Seo(row.getString("seo_title"), row.getString("seo_description")),
                row.getString("isbn13"),
                Columns.idOrNull(row, "publisher_id", SupplierId::new),
                Columns.ids(row, "authors", AuthorId::new),
                Columns.ids(row, "categories", CategoryId::new),
                StoredProduct.Variant.list(Columns.treeOrMissing(row, "variants"), currency),
                Columns.instant(row, "created_at"),
                row.getInt("version"));
    }
}
