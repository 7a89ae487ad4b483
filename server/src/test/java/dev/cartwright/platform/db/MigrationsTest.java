package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// When Flyway is asked and when not. Every way in which the history can differ from what the server has must lead to
/// Flyway, which knows what to do about it.
class MigrationsTest {
    private static final String SCHEMA = "migrations_test";
    private final MigrationFiles files = new MigrationFiles();
    /// None seals anything here: that takes a key and the features.
    private final List<JavaMigration> others = List.of();

    private Connection connection;
    private PGSimpleDataSource database;

    @BeforeEach
    void begin() throws SQLException {
        var address = TestDatabase.address();
        connection = DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
        execute("drop schema if exists " + SCHEMA + " cascade");
        execute("create schema " + SCHEMA);
        execute("set search_path to " + SCHEMA);
        database = new PGSimpleDataSource();
        database.setUrl(address.jdbcUrl());
        database.setUser(address.username());
        database.setPassword(address.password());
        database.setCurrentSchema(SCHEMA);
    }

    @AfterEach
    void end() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
        connection.close();
    }

    @Test
    void flywayIsAskedOnceAndThenLeftInPeace() throws SQLException {
        assertThat(run()).isTrue();
        assertThat(run()).isFalse();
    }

    @Test
    void whatIsMissingInTheHistoryIsDone() throws SQLException {
        run();
        List<JavaMigration> newer = List.of(new V20991231000000__Newer());
        assertThat(Migrations.run(database, files, newer)).isTrue();
        assertThat(Migrations.run(database, files, newer)).isFalse();
    }

    @Test
    void anotherChecksumIsFlywaysBusinessAndRefused() throws SQLException {
        run();
        execute("update flyway_schema_history set checksum = checksum + 1 where version = '20261121100000'");
        assertThatThrownBy(this::run).isInstanceOf(FlywayException.class).hasMessageContaining("checksum");
    }

    @Test
    void aMigrationThatFailedOrThatWeDoNotKnowIsFlywaysBusiness() throws SQLException {
        run();
        execute("update flyway_schema_history set success = false where version = '20261121200000'");
        assertThatThrownBy(this::run).isInstanceOf(FlywayException.class);
        execute("update flyway_schema_history set success = true");
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (1000, '20991231235959', 'newer', 'SQL', 'V20991231235959__newer.sql', 1, 'x', 1, true)");
        // A newer version of the shop was here: today's is let in, as Flyway always has.
        assertThat(run()).isTrue();
    }

    /// What the next version of the shop will bring.
    private static final class V20991231000000__Newer extends BaseJavaMigration {
        @Override
        public void migrate(Context context) {}
    }

    private boolean run() throws SQLException {
        return Migrations.run(database, files, others);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
