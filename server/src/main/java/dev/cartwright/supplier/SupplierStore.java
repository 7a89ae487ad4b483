package dev.cartwright.supplier;

import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import dev.cartwright.supplier.Suppliers.NewSupplier;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The table `suppliers`.
@Singleton
class SupplierStore {
    private static final String ADD = """
            insert into suppliers (id, slug, name, email, created_at) values (:id, :slug, :name, :email, :now)""";

    private static final String FIND = "select id from suppliers where id = cast(:id as uuid) or slug = :slug";

    private static final String NAMED = "select id, slug, name from suppliers where id = any(:suppliers)";

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

    Optional<SupplierId> find(Key key) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> Columns.id(row, "id", SupplierId::new))
                .findOne());
    }

    Map<SupplierId, Named> named(Collection<SupplierId> suppliers) {
        var found = new HashMap<SupplierId, Named>();
        database.with(handle -> handle.createQuery(NAMED)
                .bindArray(
                        "suppliers",
                        UUID.class,
                        suppliers.stream().map(SupplierId::value).toList())
                .map((row, context) -> {
                    var id = Columns.id(row, "id", SupplierId::new);
                    return found.put(id, new Named(id, row.getString("slug"), row.getString("name")));
                })
                .list());
        return found;
    }
}
