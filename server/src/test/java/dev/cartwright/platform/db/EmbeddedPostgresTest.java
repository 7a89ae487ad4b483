package dev.cartwright.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.TemporaryFolder;
import dev.cartwright.TestDatabase;
import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private Path data;

    @BeforeEach
    void makeFolder() throws IOException {
        data = TemporaryFolder.makeWithPrograms();
    }

    @AfterEach
    void removeFolder() {
        TemporaryFolder.delete(data);
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, TestDatabase.binaries(), line -> {});
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() throws SQLException {
        try (var postgres = start();
                var connection = connect(postgres.address())) {
            connection.createStatement().execute("create table kept as select 1 as one");
        }
        try (var postgres = start();
                var connection = connect(postgres.address());
                var row = connection.createStatement().executeQuery("select one from kept")) {
            assertThat(row.next()).isTrue();
        }
    }

    @Test
    void itIsDurableAndTheShopIsNoSuperuser() throws SQLException {
        try (var postgres = start();
                var connection = connect(postgres.address());
                var row = connection.createStatement().executeQuery("""
                        select current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'),
                               current_setting('is_superuser'), current_setting('listen_addresses'), current_setting('data_checksums'),
                               (select collname is not null from pg_collation where collname = 'en-x-icu'),
                               (select count(*) >= 0 from pg_stat_statements)""")) {
            row.next();
            var values = new ArrayList<String>();
            for (var i = 1; i <= 8; i++) values.add(row.getString(i));
            assertThat(values).isEqualTo(List.of("on", "on", "on", "off", "127.0.0.1", "on", "t", "t"));
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var postgres = start()) {
            var address = postgres.address();
            assertThatThrownBy(() -> connect(new DatabaseAddress(address.jdbcUrl(), address.username(), "wrong")))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void secretsAreForTheirOwnerOnly() throws IOException {
        start().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/database"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("database.new"));
        }
    }

    @Test
    void aServerLeftBehindByAKillIsStoppedAndTheDatabaseOpensAgain() throws SQLException {
        var left = start();
        var told = new ArrayList<String>();
        try (var postgres = EmbeddedPostgres.start(data, TestDatabase.binaries(), told::add);
                var connection = connect(postgres.address())) {
            assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(told).anyMatch(line -> line.contains("killed shop"));
    }

    @Test
    void aPidFileWhoseNumberBelongsToSomebodyElseNowDoesNotStopTheStart() throws IOException {
        start().close();
        Files.writeString(
                data.resolve("database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.resolve("database") + "\n1\n5432\n\n127.0.0.1\n");
        start().close();
    }

    @Test
    void aPidFileThatNeverReachedTheDiskDoesNotStopTheStart() throws IOException {
        for (var text : List.of("", "nonsense\n", "99999999999999999999\n")) {
            start().close();
            Files.writeString(data.resolve("database/postmaster.pid"), text);
        }
        start().close();
    }

    @Test
    void aHalfMadeDatabaseIsMadeAnew() throws IOException {
        Files.createDirectories(data.resolve("database.new/base"));
        Files.writeString(data.resolve("database.new/PG_VERSION"), "18\n");
        start().close();
        assertThat(data.resolve("database.new")).doesNotExist();
    }

    /// A process that a killed shop had started may be too young to be known as one of ours.
    @Test
    void whatStillWritesIntoAHalfMadeDatabaseIsInNobodysWay() throws IOException, InterruptedException {
        var half = Files.createDirectories(data.resolve("database.new"));
        var writing = new AtomicBoolean(true);
        var stray = Thread.ofPlatform().start(() -> {
            for (var i = 0; writing.get(); i++) {
                try {
                    Files.writeString(Files.createDirectories(half).resolve("piece-" + i % 1000), "x");
                } catch (IOException e) {
                    // Its folder was removed that moment.
                }
            }
        });
        try {
            start().close();
        } finally {
            writing.set(false);
            stray.join();
        }
        start().close();
        assertThat(half).doesNotExist();
    }

    @Test
    void aServerThatAKilledShopHadOnlyJustLaunchedIsInNobodysWay() throws SQLException {
        start().close();
        for (var i = 0; i < 5; i++) {
            var left = EmbeddedPostgres.begin(data, TestDatabase.binaries(), line -> {});
            try (var postgres = start();
                    var connection = connect(postgres.address())) {
                assertThat(connection.isValid(1)).isTrue();
                assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive))
                        .isEmpty();
            }
        }
    }

    @Test
    void halfUnpackedProgramsAreUnpackedAnew() throws IOException {
        Files.createDirectories(
                data.resolve("postgres").resolve(TestDatabase.binaries().version() + ".new/bin"));
        start().close();
    }

    @Test
    void anotherMajorVersionIsNamed() throws IOException {
        start().close();
        Files.writeString(data.resolve("database/PG_VERSION"), "14\n");
        assertThatThrownBy(this::start).isInstanceOf(Refusal.class).hasMessageContaining("made by PostgreSQL 14");
    }

    @Test
    void aDamagedFolderIsSaidToBeDamaged() throws IOException {
        start().close();
        Files.delete(data.resolve("database/global/pg_control"));
        assertThatThrownBy(this::start).isInstanceOf(Refusal.class).hasMessageContaining("pg_control");
        Files.delete(data.resolve("database/PG_VERSION"));
        assertThatThrownBy(this::start).isInstanceOf(Refusal.class).hasMessageContaining("PG_VERSION is missing");
    }

    @Test
    void aLostPasswordIsSaidToBeMissing() throws IOException {
        start().close();
        Files.delete(data.resolve("secrets/database"));
        assertThatThrownBy(this::start).isInstanceOf(Refusal.class).hasMessageContaining("no password");
    }

    @Test
    void aForeignPasswordIsToldFromAWrongFolder() throws IOException {
        start().close();
        Files.writeString(data.resolve("secrets/database"), "foreign\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not open with the password");
    }
}
