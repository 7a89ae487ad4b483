package dev.cartwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.catalog.Intake.NewProduct;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Listings;
import dev.cartwright.media.Image;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The tables `products`, `product_authors`, `product_categories`, `variants` and `prices`.
@Singleton
class CatalogStore {
    private static final String FOR_SALE = """
            select v.id, v.product_id, p.slug, v.sku, p.title, v.options, p.image, r.amount, v.weight_grams,
                   p.state = 'active' as active, v.stock_kept
            from variants v
            join products p on p.id = v.product_id
            join prices r on r.variant_id = v.id and r.currency = :currency
            where v.id = any(:variants)""";

    // In one statement: what there may be many of comes as an array or as JSON.
    private static final String PRODUCT = """
            select p.id, p.slug, p.type, p.title, p.description, p.attributes, p.image, p.created_at,
                   array(select author_id from product_authors where product_id = p.id order by position) as authors,
                   array(select category_id from product_categories where product_id = p.id order by category_id)
                     as categories,
                   (select jsonb_agg(jsonb_build_object(
                      'id', v.id, 'sku', v.sku, 'name', v.name, 'options', v.options, 'amount', r.amount,
                      'stockKept', v.stock_kept) order by v.position)
                    from variants v join prices r on r.variant_id = v.id and r.currency = :currency
                    where v.product_id = p.id) as variants
            from products p
            where (p.id = cast(:id as uuid) or p.slug = :slug) and p.state = 'active'""";

    private static final String ANY_PRODUCT = "select exists (select from products)";

    // In the order of the keys, so that no two transactions wait for each other.
    private static final String MARK_IN_STOCK = """
            with crossed as materialized (
              select id from variants where id = any(:variants) and in_stock <> :inStock order by id for update),
            marked as (
              update variants v set in_stock = :inStock from crossed where v.id = crossed.id returning v.id, v.product_id)
            select marked.id, marked.product_id, r.currency from marked join prices r on r.variant_id = marked.id""";

    // Ids of different kinds never meet, so one statement answers for all of them.
    private static final String REFERENCES = """
            select 'products' as what, author_id as thing, count(*) as number from product_authors
            where author_id = any(:things) group by author_id
            union all
            select 'products', category_id, count(*) from product_categories
            where category_id = any(:things) group by category_id
            union all
            select 'variants', supplier_id, count(*) from variants
            where supplier_id = any(:things) group by supplier_id""";

    private static final String ADD_PRODUCT = """
            insert into products (id, slug, type, title, description, state, attributes, image, created_at)
            values (:id, :slug, :type, :title, :description, 'active', :attributes, :image, :createdAt)""";

    private static final String ADD_PRODUCT_AUTHOR = """
            insert into product_authors (product_id, position, author_id) values (:product, :position, :author)""";

    private static final String ADD_PRODUCT_CATEGORY =
            "insert into product_categories (product_id, category_id) values (:product, :category)";

    private static final String ADD_VARIANT = """
            insert into variants
              (id, product_id, sku, name, position, options, weight_grams, supplier_id, stock_kept, in_stock)
            values (:id, :product, :sku, :name, :position, :options, :weightGrams, :supplier, :stockKept, :inStock)""";

    private static final String ADD_PRICE =
            "insert into prices (variant_id, currency, amount) values (:variant, :currency, :amount)";

    private final Database database;

    CatalogStore(Database database) {
        this.database = database;
    }

    /// A product as its own tables know it: of authors and categories only the ids.
    record Stored(
            ProductId id,
            String slug,
            String type,
            String title,
            String description,
            Map<String, Object> attributes,
            @Nullable Image image,
            List<AuthorId> authors,
            List<CategoryId> categories,
            List<Product.Variant> variants,
            Instant createdAt) {}

    Map<VariantId, VariantForSale> forSale(Collection<VariantId> variants, Currency currency) {
        var found = new HashMap<VariantId, VariantForSale>();
        database.with(handle -> handle.createQuery(FOR_SALE)
                        .bindArray(
                                "variants",
                                UUID.class,
                                variants.stream().map(VariantId::value).toList())
                        .bind("currency", currency.getCurrencyCode())
                        .map((row, context) -> variantForSale(row, currency))
                        .list())
                .forEach(variant -> found.put(variant.variant(), variant));
        return found;
    }

    Optional<Stored> product(Key key, Currency currency) {
        return database.with(handle -> handle.createQuery(PRODUCT)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .bind("currency", currency.getCurrencyCode())
                .map((row, context) -> product(row, currency))
                .findOne());
    }

    boolean hasProducts() {
        return database.with(
                handle -> handle.createQuery(ANY_PRODUCT).mapTo(Boolean.class).one());
    }

    /// Only those that were not marked so before.
    List<Listings.Crossed> markInStock(Collection<VariantId> variants, boolean inStock) {
        return database.with(handle -> handle.createQuery(MARK_IN_STOCK)
                .bindArray(
                        "variants",
                        UUID.class,
                        variants.stream().map(VariantId::value).toList())
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
                .bindArray("things", UUID.class, things.stream().map(Id::value).toList())
                .map((row, context) -> counts.computeIfAbsent(
                                row.getObject("thing", UUID.class), unused -> new HashMap<>())
                        .put(row.getString("what"), row.getInt("number")))
                .list());
        return counts;
    }

    void addProducts(List<NewProduct> products) {
        database.batch(
                ADD_PRODUCT,
                products,
                (row, product) -> row.bindMethods(product)
                        .bind("attributes", Json.of(product.attributes()))
                        .bind("image", product.image() == null ? null : Json.of(product.image())));
        database.batch(
                ADD_PRODUCT_AUTHOR,
                Part.of(products, NewProduct::authors),
                (row, author) -> author.bind(row).bind("author", author.part()));
        database.batch(
                ADD_PRODUCT_CATEGORY,
                Part.of(products, NewProduct::categories),
                (row, category) -> row.bind("product", category.product()).bind("category", category.part()));
        var variants = Part.of(products, NewProduct::variants);
        database.batch(
                ADD_VARIANT,
                variants,
                (row, variant) -> variant.bind(row)
                        .bindMethods(variant.part())
                        .bind("options", Json.of(variant.part().options()))
                        .bind("inStock", !variant.part().stockKept()));
        database.batch(
                ADD_PRICE,
                variants,
                (row, variant) -> row.bind("variant", variant.part().id())
                        .bind("currency", variant.part().price().currency().getCurrencyCode())
                        .bind("amount", variant.part().price().minor()));
    }

    /// One of the things that a product has several of, and its place among them.
    record Part<T>(ProductId product, int position, T part) {
        static <T> List<Part<T>> of(List<NewProduct> products, Function<NewProduct, List<T>> parts) {
            return products.stream()
                    .flatMap(product -> IntStream.range(0, parts.apply(product).size())
                            .mapToObj(at -> new Part<>(
                                    product.id(), at, parts.apply(product).get(at))))
                    .toList();
        }

        PreparedBatch bind(PreparedBatch row) {
            return row.bind("product", product).bind("position", position);
        }
    }

    private static VariantForSale variantForSale(ResultSet row, Currency currency) throws SQLException {
        return new VariantForSale(
                Columns.id(row, "id", VariantId::new),
                Columns.id(row, "product_id", ProductId::new),
                row.getString("slug"),
                row.getString("sku"),
                row.getString("title"),
                Columns.json(row, "options").texts(),
                image(row),
                Columns.money(row, "amount", currency),
                row.getInt("weight_grams"),
                row.getBoolean("active"),
                row.getBoolean("stock_kept"));
    }

    private static Stored product(ResultSet row, Currency currency) throws SQLException {
        return new Stored(
                Columns.id(row, "id", ProductId::new),
                row.getString("slug"),
                row.getString("type"),
                row.getString("title"),
                row.getString("description"),
                Columns.json(row, "attributes").object(),
                image(row),
                Columns.ids(row, "authors", AuthorId::new),
                Columns.ids(row, "categories", CategoryId::new),
                Product.Variant.list(tree(row, "variants"), currency),
                Columns.instant(row, "created_at"));
    }

    private static @Nullable Image image(ResultSet row) throws SQLException {
        var image = Columns.jsonOrNull(row, "image");
        return image == null ? null : image.as(Image.class);
    }

    /// What `jsonb_agg` made of no row is null.
    private static JsonNode tree(ResultSet row, String column) throws SQLException {
        var json = Columns.jsonOrNull(row, column);
        return json == null ? MissingNode.getInstance() : json.tree();
    }
}
