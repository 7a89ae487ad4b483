package dev.cartwright.supplier;

import dev.cartwright.platform.db.Database;
import dev.cartwright.supplier.Suppliers.NewSupplier;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// The table `suppliers`.
@Singleton
class SupplierStore {
    private static final String ADD = """
            insert into suppliers (id, slug, name, email, created_at) values (:id, :slug, :name, :email, :now)""";

    private final Database database;
    private final Clock clock;

    SupplierStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(List<NewSupplier> suppliers) {
        var now = clock.instant();
        database.batch(
                ADD, suppliers, (row, supplier) -> row.bindMethods(supplier).bind("now", now));
    }
}
