package dev.cartwright.bulk;

import dev.cartwright.kernel.JobId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.db.Columns;
import dev.cartwright.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The table `imported_rows`.
@Singleton
class ImportedRowStore {
    private static final String KNOWN = """
            select key, product_id, encode(digest, 'hex') as digest, job_id from imported_rows
            where mapping = :mapping and key = any(:keys)""";

    private static final String REMEMBER = """
            insert into imported_rows (mapping, key, product_id, digest, job_id)
            select :mapping, key, product, decode(digest, 'hex'), :job
            from unnest(cast(:keys as text[]), cast(:products as uuid[]), cast(:digests as text[]))
              as one (key, product, digest)
            on conflict (mapping, key) do update set
              product_id = excluded.product_id, digest = excluded.digest, job_id = excluded.job_id""";

    private static final String COUNT = "select count(*) from imported_rows";

    private final Database database;

    ImportedRowStore(Database database) {
        this.database = database;
    }

    /// What an earlier row of this key became, and the import that it was in.
    record Known(ProductId product, String digest, JobId job) {}

    Map<String, Known> known(String mapping, Collection<String> keys) {
        var known = new HashMap<String, Known>();
        database.with(handle -> handle.createQuery(KNOWN)
                .bind("mapping", mapping)
                .bindArray("keys", String.class, List.copyOf(keys))
                .map((row, context) -> known.put(
                        row.getString("key"),
                        new Known(
                                Columns.id(row, "product_id", ProductId::new),
                                row.getString("digest"),
                                Columns.id(row, "job_id", JobId::new))))
                .list());
        return known;
    }

    long count() {
        return database.with(
                handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
    }

    /// @param products one for each of the books
    void remember(String mapping, JobId job, List<MadeBook> books, List<ProductId> products) {
        database.with(handle -> handle.createUpdate(REMEMBER)
                .bind("mapping", mapping)
                .bind("job", job)
                .bindArray(
                        "keys", String.class, books.stream().map(MadeBook::key).toList())
                .bindArray(
                        "products",
                        UUID.class,
                        products.stream().map(ProductId::value).toList())
                .bindArray(
                        "digests",
                        String.class,
                        books.stream().map(MadeBook::digest).toList())
                .execute());
    }
}
