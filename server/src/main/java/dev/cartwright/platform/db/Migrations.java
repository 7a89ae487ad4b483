package dev.cartwright.platform.db;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jboss.logging.Logger;

/// Brings the database to what this version of the server expects, before anything else of the server asks it. Flyway
/// does that, and it takes a good part of a start; so it is left in peace where its history says, migration by
/// migration and with the same checksums, just what it would find.
@Singleton
class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class);
    /// Before the jobs, which begin at 0.
    private static final int FIRST = -1000;

    private static final String HAS_HISTORY = "select to_regclass('flyway_schema_history') is not null";
    /// In the words of `expected`; what is none of both is never expected.
    private static final String HISTORY = """
            select case when not success then 'failed ' || script
                        when type = 'SQL' then script || ' ' || checksum
                        when type = 'JDBC' then 'sealing ' || version
                        else type || ' ' || script end
              from flyway_schema_history""";

    private final DataSource database;
    private final SealingMigrations sealing;

    Migrations(DataSource database, SealingMigrations sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    void start(@Observes @Priority(FIRST) StartupEvent started) throws SQLException {
        DatabaseGate.pass();
        run(database, new MigrationFiles(), sealing.all());
    }

    /// Whether there was anything to do.
    static boolean run(DataSource database, MigrationFiles files, List<JavaMigration> others) throws SQLException {
        if (history(database).equals(expected(files, others))) return false;
        var done = Flyway.configure()
                .dataSource(database)
                .resourceProvider(files)
                .javaMigrationClassProvider(List::of)
                .javaMigrations(others.toArray(JavaMigration[]::new))
                .load()
                .migrate();
        if (done.migrationsExecuted > 0) LOG.debugf("The database took %d migrations", done.migrationsExecuted);
        return true;
    }

    private static List<String> expected(MigrationFiles files, List<JavaMigration> others) {
        return Stream.concat(
                        files.all().map(file -> file.getFilename() + " " + file.checksum()),
                        others.stream().map(other -> "sealing " + other.getVersion()))
                .sorted()
                .toList();
    }

    private static List<String> history(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery(HAS_HISTORY)) {
                found.next();
                if (!found.getBoolean(1)) return List.of();
            }
            var rows = new ArrayList<String>();
            try (var row = statement.executeQuery(HISTORY)) {
                while (row.next()) rows.add(row.getString(1));
            }
            rows.sort(Comparator.naturalOrder());
            return rows;
        }
    }
}
