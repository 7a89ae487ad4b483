package dev.cartwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.catalog.Intake.NewAuthor;
import dev.cartwright.catalog.Intake.NewCategory;
import dev.cartwright.catalog.Intake.NewProduct;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

/// The tables `products`, `product_authors`, `product_categories`, `variants` and `prices`, `authors` and `categories`.
@Singleton
class CatalogStore {
    private static final String FOR_SALE = """
            select v.id, v.product_id, p.slug, v.sku, p.title, v.options, p.image, r.amount, v.weight_grams,
                   p.state = 'active' as active, v.stock_kept
            from variants v
            join products p on p.id = v.product_id
            join prices r on r.variant_id = v.id and r.currency = :currency
            where v.id = any(:variants)""";

    // The whole page in one statement: what there may be many of comes as JSON.
    private static final String PRODUCT = """
            select p.id, p.slug, p.type, p.title, p.description, p.attributes, p.image, p.created_at,
                   (select jsonb_agg(jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name) order by pa.position)
                    from product_authors pa join authors a on a.id = pa.author_id
                    where pa.product_id = p.id) as authors,
                   (with recursive up as (
                      select c.id as leaf, 0 as distance, c.id, c.slug, c.name, c.parent_id
                      from product_categories pc join categories c on c.id = pc.category_id
                      where pc.product_id = p.id
                      union all
                      select up.leaf, up.distance + 1, c.id, c.slug, c.name, c.parent_id
                      from up join categories c on c.id = up.parent_id)
                    select jsonb_agg(jsonb_build_object(
                      'leaf', up.leaf, 'distance', up.distance, 'id', up.id, 'slug', up.slug, 'name', up.name)
                      order by up.leaf, up.distance desc) from up) as categories,
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

    private static final String AUTHORS = """
            select id, slug, name from authors
            where (name, id) > (:name, :id)
            order by name, id limit :limit""";

    private static final String COUNT_AUTHORS = "select count(*) from authors";

    private static final String AUTHOR = """
            select id, slug, name, born, died, biography from authors where id = cast(:id as uuid) or slug = :slug""";

    private static final String AUTHORS_NAMED = "select id, slug, name from authors where id = any(:authors)";

    private static final String CATEGORY_ROWS = """
            select c.id, c.slug, c.name, c.description,
                   case when p.id is not null
                     then jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) end as parent
            from categories c left join categories p on p.id = c.parent_id
            """;

    private static final String CATEGORIES = CATEGORY_ROWS + "order by c.position, c.id";

    private static final String CATEGORY = CATEGORY_ROWS + "where c.id = cast(:id as uuid) or c.slug = :slug";

    private static final String BRANCHES = """
            with recursive up as (
              select id as leaf, id, parent_id from categories where id = any(:categories)
              union all
              select up.leaf, c.id, c.parent_id from up join categories c on c.id = up.parent_id)
            select leaf, array_agg(id) as branch from up group by leaf""";

    private static final String ADD_AUTHOR = """
            insert into authors (id, slug, name, born, died, biography, created_at)
            values (:id, :slug, :name, :born, :died, :biography, :now)""";

    private static final String ADD_CATEGORY = """
            insert into categories (id, slug, name, description, parent_id, position, created_at)
            values (:id, :slug, :name, :description, :parent, :position, :now)""";

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
    private final Clock clock;

    CatalogStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A variant whose stock has run out or has come back, and where it is listed.
    record Crossed(VariantId variant, ProductId product, Currency currency) {}

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

    Optional<Product> product(Key key, Currency currency) {
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
    List<Crossed> markInStock(Collection<VariantId> variants, boolean inStock) {
        return database.with(handle -> handle.createQuery(MARK_IN_STOCK)
                .bindArray(
                        "variants",
                        UUID.class,
                        variants.stream().map(VariantId::value).toList())
                .bind("inStock", inStock)
                .map((row, context) -> new Crossed(
                        Columns.id(row, "id", VariantId::new),
                        Columns.id(row, "product_id", ProductId::new),
                        Columns.currency(row)))
                .list());
    }

    List<Named> authors(String afterName, UUID afterId, int limit) {
        return database.with(handle -> handle.createQuery(AUTHORS)
                .bind("name", afterName)
                .bind("id", afterId)
                .bind("limit", limit)
                .map((row, context) -> authorNamed(row))
                .list());
    }

    long countAuthors() {
        return database.with(
                handle -> handle.createQuery(COUNT_AUTHORS).mapTo(Long.class).one());
    }

    Optional<Author> author(Key key) {
        return database.with(handle -> handle.createQuery(AUTHOR)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> author(row))
                .findOne());
    }

    Map<AuthorId, Named> authorsNamed(Collection<AuthorId> authors) {
        var found = new HashMap<AuthorId, Named>();
        database.with(handle -> handle.createQuery(AUTHORS_NAMED)
                        .bindArray(
                                "authors",
                                UUID.class,
                                authors.stream().map(AuthorId::value).toList())
                        .map((row, context) -> authorNamed(row))
                        .list())
                .forEach(author -> found.put(new AuthorId(author.id().value()), author));
        return found;
    }

    List<Category> categories() {
        return database.with(handle -> handle.createQuery(CATEGORIES)
                .map((row, context) -> category(row))
                .list());
    }

    Optional<Category> category(Key key) {
        return database.with(handle -> handle.createQuery(CATEGORY)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> category(row))
                .findOne());
    }

    /// Each of these categories with all above it.
    Map<CategoryId, List<CategoryId>> branches(Collection<CategoryId> categories) {
        var branches = new HashMap<CategoryId, List<CategoryId>>();
        database.with(handle -> handle.createQuery(BRANCHES)
                .bindArray(
                        "categories",
                        UUID.class,
                        categories.stream().map(CategoryId::value).toList())
                .map((row, context) -> branches.put(
                        Columns.id(row, "leaf", CategoryId::new), Columns.ids(row, "branch", CategoryId::new)))
                .list());
        return branches;
    }

    void addAuthors(List<NewAuthor> authors) {
        var now = clock.instant();
        database.batch(
                ADD_AUTHOR, authors, (row, author) -> row.bindMethods(author).bind("now", now));
    }

    void addCategories(List<NewCategory> categories) {
        var now = clock.instant();
        database.batch(
                ADD_CATEGORY,
                categories,
                (row, category) -> row.bindMethods(category).bind("now", now));
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

    private static Product product(ResultSet row, Currency currency) throws SQLException {
        return new Product(
                Columns.id(row, "id", ProductId::new),
                row.getString("slug"),
                row.getString("type"),
                row.getString("title"),
                row.getString("description"),
                Columns.json(row, "attributes").object(),
                image(row),
                Rating.NONE,
                Named.list(tree(row, "authors"), AuthorId::new),
                Product.Category.list(tree(row, "categories")),
                Product.Variant.list(tree(row, "variants"), currency),
                Columns.instant(row, "created_at"));
    }

    private static Named authorNamed(ResultSet row) throws SQLException {
        return new Named(Columns.id(row, "id", AuthorId::new), row.getString("slug"), row.getString("name"));
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(
                Columns.id(row, "id", AuthorId::new),
                row.getString("slug"),
                row.getString("name"),
                Columns.integerOrNull(row, "born"),
                Columns.integerOrNull(row, "died"),
                row.getString("biography"));
    }

    private static Category category(ResultSet row) throws SQLException {
        var parent = Columns.jsonOrNull(row, "parent");
        return new Category(
                Columns.id(row, "id", CategoryId::new),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                parent == null ? null : Named.of(parent.tree(), CategoryId::new));
    }

    static @Nullable Image image(ResultSet row) throws SQLException {
        var image = Columns.jsonOrNull(row, "image");
        return image == null ? null : image.as(Image.class);
    }

    /// What `jsonb_agg` made of no row is null.
    private static JsonNode tree(ResultSet row, String column) throws SQLException {
        var json = Columns.jsonOrNull(row, column);
        return json == null ? MissingNode.getInstance() : json.tree();
    }
}
