package dev.cartwright.hostile;

import dev.cartwright.TemporaryFolder;
import dev.cartwright.TestDatabase;
import dev.cartwright.platform.db.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL for one test class alone: what other tests left to be settled would change its rows.
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path data;
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var folder = TemporaryFolder.make();
            var running = EmbeddedPostgres.start(folder, TestDatabase.binaries(), line -> {});
            data = folder;
            postgres = running;
            var address = running.address();
            return Map.of(
                    "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                    "quarkus.datasource.username", address.username(),
                    "quarkus.datasource.password", address.password(),
                    "cartwright.data", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        if (data != null) {
            TemporaryFolder.delete(data);
        }
    }
}
