package dev.cartwright.catalog;

import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.Image;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The view `variants_for_sale`: what whoever sells has to know of a variant.
@Singleton
class ForSaleStore {
    private static final String FOR_SALE = """
            select id, product_id, slug, sku, title, options, image, amount, weight_grams, active, stock_kept
            from variants_for_sale where id = any(:variants) and currency = :currency""";

    private final Database database;

    ForSaleStore(Database database) {
        this.database = database;
    }

    Map<VariantId, VariantForSale> forSale(Collection<VariantId> variants, Currency currency) {
        return database.with(handle -> handle
                .createQuery(FOR_SALE)
                .bindArray(
                        "variants", UUID.class, variants.stream().map(Id::value).toList())
                .bind("currency", currency.getCurrencyCode())
                .map((row, context) -> variant(row, currency))
                .stream()
                .collect(Collectors.toMap(VariantForSale::variant, Function.identity())));
    }

    private static VariantForSale variant(ResultSet row, Currency currency) throws SQLException {
        return new VariantForSale(
                Columns.id(row, "id", VariantId::new),
                Columns.id(row, "product_id", ProductId::new),
                row.getString("slug"),
                row.getString("sku"),
                row.getString("title"),
                Columns.json(row, "options").texts(),
                Columns.objectOrNull(row, "image", Image.class),
                Columns.money(row, "amount", currency),
                row.getInt("weight_grams"),
                row.getBoolean("active"),
                row.getBoolean("stock_kept"));
    }
}
