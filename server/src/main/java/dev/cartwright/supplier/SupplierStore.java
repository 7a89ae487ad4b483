package dev.cartwright.supplier;

import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Unique;
import dev.cartwright.platform.list.NameQuery;
import dev.cartwright.platform.list.Window;
import dev.cartwright.platform.security.PersonalData;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/// The table `suppliers`.
@Singleton
class SupplierStore {
    private static final String PAGE = "select id, slug, name, email_sealed, created_at, version from suppliers where ";

    private static final String COUNT = "select count(*) from suppliers where ";

    private static final String SUPPLIER = """
            select id, slug, name, email_sealed, created_at, version from suppliers
            where id = cast(:id as uuid) or slug = :slug""";

    private static final String LOCK = SUPPLIER + " for update";

    private static final String FIND = "select id from suppliers where id = cast(:id as uuid) or slug = :slug";

    private static final String SIMILAR = """
            select slug from suppliers where slug = :slug or slug >= :slug || '-' and slug < :slug || '.'""";

    private static final String ADD = """
            insert into suppliers (id, slug, name, email_sealed, created_at)
            values (:id, :slug, :name, :emailSealed, :createdAt) on conflict (slug) do nothing""";

    private static final String CHANGE = """
            update suppliers set slug = :slug, name = :name, email_sealed = :emailSealed, version = version + 1
            where id = :id and version = :version""";

    private static final String DELETE = "delete from suppliers where id = :id and version = :version";

    private final Database database;
    private final PersonalData personal;

    SupplierStore(Database database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    List<Supplier> page(NameQuery<Supplier> query, Window<Supplier> window) {
        var conditions = window.narrow(conditions(query));
        return database.with(handle -> conditions
                .bind(handle.createQuery(PAGE + conditions.sql() + window.order()))
                .bind("limit", window.limit())
                .map((row, context) -> supplier(row))
                .list());
    }

    long count(NameQuery<Supplier> query) {
        var conditions = conditions(query);
        return database.with(handle -> conditions
                .bind(handle.createQuery(COUNT + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    Optional<Supplier> supplier(Key key) {
        return one(SUPPLIER, key);
    }

    Optional<Supplier> lock(Key key) {
        return one(LOCK, key);
    }

    Optional<SupplierId> find(Key key) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> Columns.id(row, "id", SupplierId::new))
                .findOne());
    }

    /// Which slugs are taken of those that begin so.
    List<String> similar(String slug) {
        return database.with(handle -> handle.createQuery(SIMILAR)
                .bind("slug", slug)
                .mapTo(String.class)
                .list());
    }

    /// False if its slug is taken. Somebody who is just taking it is waited for.
    boolean add(Supplier supplier) {
        return database.with(handle -> bound(handle.createUpdate(ADD), supplier)
                        .bind("createdAt", supplier.createdAt())
                        .execute())
                == 1;
    }

    /// @param supplier as it shall be, with the version that it has
    /// @throws dev.cartwright.kernel.Problem 409 `taken`
    boolean change(Supplier supplier) {
        return Unique.demand(
                        "/slug",
                        () -> database.with(handle -> bound(handle.createUpdate(CHANGE), supplier)
                                .bind("version", supplier.version())
                                .execute()))
                == 1;
    }

    boolean delete(Supplier supplier) {
        return database.with(handle -> handle.createUpdate(DELETE)
                        .bind("id", supplier.id())
                        .bind("version", supplier.version())
                        .execute())
                == 1;
    }

    private Update bound(Update update, Supplier supplier) {
        return update.bind("id", supplier.id())
                .bind("slug", supplier.slug())
                .bind("name", supplier.name())
                .bind("emailSealed", personal.sealOrNull(supplier.email()));
    }

    private Optional<Supplier> one(String sql, Key key) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("id", key.id())
                .bind("slug", key.slug())
                .map((row, context) -> supplier(row))
                .findOne());
    }

    private static Conditions conditions(NameQuery<Supplier> query) {
        return new Conditions().and("search like all(:patterns)", "patterns", query.patterns());
    }

    private Supplier supplier(ResultSet row) throws SQLException {
        return new Supplier(
                Columns.id(row, "id", SupplierId::new),
                row.getString("slug"),
                row.getString("name"),
                personal.openOrNull(row.getBytes("email_sealed")),
                Columns.instant(row, "created_at"),
                row.getInt("version"));
    }
}
