package dev.cartwright;

import dev.cartwright.platform.db.DatabaseAddress;
import dev.cartwright.platform.db.EmbeddedPostgres;
import dev.cartwright.platform.db.PostgresBinaries;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/// A PostgreSQL for all tests of one JVM, started the way the product starts it, in a folder that is thrown away.
/// Every `@QuarkusTest` gets it by itself. `-Dcartwright.test.postgres=15` takes the oldest supported version.
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /// What opens the management port in tests.
    public static final String MANAGEMENT_TOKEN = "a-token-for-tests-alone";

    private record Running(Path data, DatabaseAddress address) {}

    private static final class Holder {
        static final Running RUNNING = begin();
    }

    /// Where it is, for tests without Quarkus.
    public static DatabaseAddress address() {
        return Holder.RUNNING.address();
    }

    /// The programs that the tests run on.
    public static PostgresBinaries binaries() {
        return "15".equals(System.getProperty("cartwright.test.postgres"))
                ? PostgresBinaries.in(
                        Path.of(System.getProperty("cartwright.postgres15", "target/postgres15"), "binaries.jar"))
                : PostgresBinaries.onClassPath();
    }

    @Override
    public Map<String, String> start() {
        var running = Holder.RUNNING;
        return Map.of(
                "quarkus.datasource.jdbc.url", running.address().jdbcUrl(),
                "quarkus.datasource.username", running.address().username(),
                "quarkus.datasource.password", running.address().password(),
                "cartwright.data", running.data().toString(),
                "cartwright.management.token", MANAGEMENT_TOKEN);
    }

    /// Stays for the next test class; the end of the JVM takes it away.
    @Override
    public void stop() {}

    private static Running begin() {
        try {
            var data = TemporaryFolder.make();
            var postgres = EmbeddedPostgres.start(data, binaries(), line -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                TemporaryFolder.delete(data);
            }));
            return new Running(data, postgres.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
