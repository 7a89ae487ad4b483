package dev.cartwright.inventory;

import dev.cartwright.kernel.LocationId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Json;
import dev.cartwright.platform.list.Window;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The table `stock_items`, and the view `stock_list` that shows it beside the stock.
@Singleton
class StockListStore {
    private static final String PAGE = """
            select variant_id, product_id, title, sku, name, options, on_hand, reserved, available, location_id,
                   location_slug, location_name
            from stock_list where\s""";

    private static final String COUNT = "select count(*) from stock_list where ";

    private static final String DESCRIBE = """
            insert into stock_items (variant_id, product_id, title, sku, name, options)
            select variant, product, title, sku, name, options
            from jsonb_to_recordset(cast(:items as jsonb)) as one (
              variant uuid, product uuid, title text, sku text, name text, options jsonb)
            on conflict (variant_id) do update set product_id = excluded.product_id, title = excluded.title,
              sku = excluded.sku, name = excluded.name, options = excluded.options""";

    private static final String FORGET_OTHERS =
            "delete from stock_items where product_id = any(:products) and variant_id <> all(:variants)";

    private final Database database;

    StockListStore(Database database) {
        this.database = database;
    }

    List<StockView> page(StockQuery query, LocationId location, Window<StockView> window) {
        var conditions = window.narrow(conditions(query, location));
        return database.with(handle -> conditions
                .bind(handle.createQuery(PAGE + conditions.sql() + window.order()))
                .bind("limit", window.limit())
                .map((row, context) -> stock(row))
                .list());
    }

    long count(StockQuery query, LocationId location) {
        var conditions = conditions(query, location);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    Optional<StockView> find(VariantId variant, LocationId location) {
        var conditions = new Conditions()
                .and("variant_id = :variant", "variant", variant)
                .and("location_id = :location", "location", location);
        return database.with(handle -> conditions
                .bind(handle.createQuery(PAGE + conditions.sql()))
                .map((row, context) -> stock(row))
                .findOne());
    }

    void describe(List<Inventory.Described> products) {
        var ids = products.stream().map(product -> product.product().value()).toArray(UUID[]::new);
        var variants = products.stream()
                .flatMap(product -> product.items().stream())
                .map(Inventory.Item::variant)
                .toList();
        database.with(handle -> handle.createUpdate(FORGET_OTHERS)
                .bind("products", ids)
                .bind("variants", uuids(variants))
                .execute());
        var items = Json.of(products.stream()
                .flatMap(product -> product.items().stream().map(item -> row(product, item)))
                .toList());
        database.with(
                handle -> handle.createUpdate(DESCRIBE).bind("items", items).execute());
    }

    private static Map<String, Object> row(Inventory.Described product, Inventory.Item item) {
        return Map.of(
                "variant", item.variant().value(),
                "product", product.product().value(),
                "title", product.title(),
                "sku", item.sku(),
                "name", item.name(),
                "options", item.options());
    }

    private static Conditions conditions(StockQuery query, LocationId location) {
        return new Conditions()
                .and("location_id = :location", "location", location)
                .and("product_id = :product", "product", query.product())
                .and("variant_id = :variant", "variant", query.variant())
                .and("sku = :sku", "sku", query.sku())
                .and("available <= :availableMax", "availableMax", query.availableMax());
    }

    private static StockView stock(ResultSet row) throws SQLException {
        return new StockView(
                Columns.id(row, "variant_id", VariantId::new),
                Columns.id(row, "product_id", ProductId::new),
                row.getString("title"),
                row.getString("sku"),
                row.getString("name"),
                Columns.json(row, "options").texts(),
                row.getInt("on_hand"),
                row.getInt("reserved"),
                row.getInt("available"),
                new Named(
                        Columns.id(row, "location_id", LocationId::new),
                        row.getString("location_slug"),
                        row.getString("location_name")));
    }

    private static UUID[] uuids(Collection<VariantId> variants) {
        return variants.stream().map(VariantId::value).toArray(UUID[]::new);
    }
}
