package dev.cartwright.bulk;

import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.List;

/// Clears away what a test has imported.
@Singleton
class ImportedGoods {
    private static final String PRODUCTS = "(select product_id from imported_rows)";
    private static final String VARIANTS = "(select id from variants where product_id in " + PRODUCTS + ")";

    private final Database database;

    ImportedGoods(Database database) {
        this.database = database;
    }

    void clear() {
        List.of(
                        "delete from stock_history where variant_id in " + VARIANTS,
                        "delete from prices where variant_id in " + VARIANTS,
                        "delete from variants where product_id in " + PRODUCTS,
                        "delete from listing_entries where product_id in " + PRODUCTS,
                        "delete from listings where product_id in " + PRODUCTS,
                        "delete from products where id in " + PRODUCTS,
                        "delete from authors where name ~ '^(Ada|Bea|Second)' and id not in (select author_id from product_authors)",
                        "delete from categories where slug ~ '^(decade|language|before)-'",
                        "delete from categories where slug in ('by-decade', 'by-language')")
                .forEach(sql -> database.with(handle -> handle.execute(sql)));
    }
}
