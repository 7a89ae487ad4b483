package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A data folder in which something is missing or broken: the start says what and what to do, in one line, leaves
/// nothing running and touches nothing; with the piece brought back, the shop is as it was. Likewise what befalls a
/// shop from outside: a disk that fills up, a database that is killed, a terminal that is closed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageIT {
    private static final int MORE = 2;
    private static final Duration ANSWERED = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private Path data;
    private JsonNode cart;

    @BeforeAll
    void makeAShop() throws IOException, InterruptedException {
        data = TemporaryFolder.makeWithPrograms();
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var made = openCart(server);
            assertThat(made.statusCode()).isEqualTo(201);
            cart = Shop.json(made.body());
        }
    }

    @AfterAll
    void itIsAsItWasAndGoes() throws IOException, InterruptedException {
        try {
            itIsAsItWas();
        } finally {
            TemporaryFolder.delete(data);
        }
    }

    private interface Damage {
        void doTo(Path piece) throws IOException;
    }

    @Test
    void anEmptySecretIsNamed() throws IOException, InterruptedException {
        for (var secret : List.of("secrets/database", "secrets/master")) {
            refused(secret, piece -> Files.writeString(piece, ""), secret, "is empty");
        }
    }

    @Test
    void aTruncatedSecretIsNamed() throws IOException, InterruptedException {
        Damage half = piece -> Files.writeString(piece, Files.readString(piece).substring(0, 20));
        refused("secrets/master", half, "secrets/master", "is not a key of 32 bytes", "your copy");
        refused("secrets/database", half, "does not open with the password", "secrets/database");
    }

    @Test
    void aMissingSecretIsNotMadeAnew() throws IOException, InterruptedException {
        refused("secrets/database", Files::delete, "has a database but no password", "secrets/database");
        refused("secrets/master", Files::delete, "has a database but no master key", "secrets/master");
        refused("secrets", DamageIT::deleteAll, "secrets/");
    }

    @Test
    void aSecretThatCannotBeReadIsNamed() throws IOException, InterruptedException {
        // A folder cannot be read as a file by anybody, root included.
        refused("secrets/master", DamageIT::becomeAFolder, "secrets/master", "cannot be read");
    }

    @Test
    void aDatabaseOfNoVersionOrOfAnotherOneIsRefused() throws IOException, InterruptedException {
        refused("database/PG_VERSION", Files::delete, "PG_VERSION is missing", "is damaged");
        refused("database/PG_VERSION", piece -> Files.writeString(piece, "9\n"), "was made by PostgreSQL 9");
        refused("database/PG_VERSION", DamageIT::becomeAFolder, "is damaged");
    }

    @Test
    void whatPostgresDoesNotStartWithIsTold() throws IOException, InterruptedException {
        refused("database/global/pg_control", Files::delete, "PostgreSQL did not start", "pg_control");
        refused(
                "database/global/pg_control",
                piece -> Files.writeString(piece, "x"),
                "PostgreSQL did not start",
                "its log");
        refused("database/pg_wal", DamageIT::deleteAll, "PostgreSQL did not start", "its log");
        refused("database/pg_hba.conf", Files::delete, "PostgreSQL did not start", "pg_hba.conf");
    }

    @Test
    void leftoversOfACrashAreNoDamage() throws IOException, InterruptedException {
        Files.writeString(data.resolve("database/postmaster.pid"), "");
        Files.writeString(data.resolve("server.pid"), "nonsense");
        Files.createDirectories(data.resolve("database.new"));
        Files.writeString(data.resolve("secrets/master.new"), "half");
        itIsAsItWas();
    }

    @Test
    void aClosedTerminalEndsTheShopInOrder() throws IOException, InterruptedException {
        try (var server =
                ServerProcess.in(data).option("--api-only").fromATerminal().untilReady()) {
            signal("HUP", server.pid());
            server.await();
            assertThat(server.output()).doesNotContain("Exception", "ERROR", "WARN");
        }
        assertThat(left()).isEmpty();
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("server.pid")).doesNotExist();
    }

    @Test
    void aDatabaseThatIsKilledComesBackByItself() throws IOException, InterruptedException {
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var first = Files.readAllLines(data.resolve("database/postmaster.pid"));
            signal("KILL", Long.parseLong(first.getFirst()));
            Patience.until(
                    "the database is started again",
                    ANSWERED,
                    () -> server.output().contains("PostgreSQL is here again"));
            Patience.until(
                    "the cart is there again", ANSWERED, () -> readCart(server).statusCode() == 200);
            assertThat(server.output()).contains("PostgreSQL ended with status 137");
            server.stop();
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aDiskThatIsFullAtTheFirstStartIsToldAndNothingHalfMadeStays() throws IOException {
        var folder = TemporaryFolder.make();
        try (var server =
                ServerProcess.in(folder).option("--api-only").noFileBeyond(1024).begin()) {
            assertThat(server.await()).isEqualTo(1);
            assertThat(server.output().lines().toList().getLast())
                    .startsWith("cartwright: PostgreSQL cannot be unpacked into " + folder);
            assertThat(folder.resolve("postgres")).isEmptyDirectory();
        } finally {
            TemporaryFolder.delete(folder);
        }
        folder = TemporaryFolder.makeWithPrograms();
        try (var server = ServerProcess.in(folder)
                .option("--api-only")
                .noFileBeyond(8 * 1024)
                .begin()) {
            assertThat(server.await()).isEqualTo(1);
            assertThat(server.output().lines().toList().getLast())
                    .startsWith("cartwright: PostgreSQL's initdb failed in " + folder);
            try (var files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("database"));
            }
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /// The worst place to be full is the database's own log: it can go on no more, and ends.
    @Test
    void aDiskThatFillsUpLosesNothingThatWasConfirmed() throws IOException, InterruptedException, SQLException {
        long limit;
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            // A start writes some of it as well.
            limit = writeLog(1024, 8 * 1024) + 4 * 1024;
        }
        var confirmed = new ArrayList<JsonNode>();
        try (var server =
                ServerProcess.in(data).option("--api-only").noFileBeyond(limit).untilReady()) {
            writeLog(limit - 300, limit - 100);
            var answer = openCart(server);
            for (; answer.statusCode() == 201; answer = openCart(server)) {
                confirmed.add(Shop.json(answer.body()));
            }
            assertThat(confirmed).isNotEmpty();
            refusedForNow(answer);
            Patience.until("it is told", ANSWERED, () -> server.output().contains("could not write"));
            // It may come back for as long as what it repeats leaves room for one more.
            for (int more = 0; more < MORE; more++) {
                answer = openCart(server);
                if (answer.statusCode() == 201) confirmed.add(Shop.json(answer.body()));
                else refusedForNow(answer);
            }
            server.stop();
        }
        assertThat(left()).isEmpty();
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            for (var one : confirmed) {
                assertThat(readCart(server, one).statusCode()).isEqualTo(200);
            }
            assertThat(openCart(server).statusCode()).isEqualTo(201);
        }
    }

    private static void refusedForNow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    /// Lets PostgreSQL write its log to a place that is neither before `least` nor behind `most`, in kilobytes from the
    /// beginning of a file of 16 MiB; says where that is.
    private long writeLog(long least, long most) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("secrets/database")).strip();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/cartwright", "cartwright", password);
                var statement = connection.createStatement()) {
            while (true) {
                try (var row = statement.executeQuery(
                        "select file_offset from pg_walfile_name_offset(pg_current_wal_lsn())")) {
                    row.next();
                    long offset = row.getLong(1) / 1024;
                    if (offset >= least && offset <= most) return offset;
                }
                statement.execute("select pg_logical_emit_message(true, 'test', repeat('x', 50000))");
            }
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor(10, TimeUnit.SECONDS);
    }

    /// Does the damage, looks at the refusal and brings the piece back.
    private void refused(String name, Damage damage, String... saying) throws IOException, InterruptedException {
        var piece = data.resolve(name);
        var kept = data.resolveSibling(data.getFileName() + ".kept");
        copyAll(piece, kept);
        damage.doTo(piece);
        try (var server = ServerProcess.in(data).option("--api-only").begin()) {
            assertThat(server.await()).as(name).isEqualTo(1);
            assertThat(server.output())
                    .as(name)
                    .startsWith("cartwright: ")
                    .contains(saying)
                    .doesNotContain("\n", "Exception");
        }
        assertThat(left()).as(name).isEmpty();
        if (Files.exists(piece, LinkOption.NOFOLLOW_LINKS)) {
            deleteAll(piece);
        }
        copyAll(kept, piece);
        deleteAll(kept);
    }

    private void itIsAsItWas() throws IOException, InterruptedException {
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var answer = readCart(server);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("ishmael@example.com");
        }
        assertThat(left()).isEmpty();
    }

    private HttpResponse<String> openCart(ServerProcess server) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.url("/api/v1/carts"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"ishmael@example.com\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> readCart(ServerProcess server) {
        return readCart(server, cart);
    }

    private HttpResponse<String> readCart(ServerProcess server, JsonNode made) {
        try {
            return client.send(
                    HttpRequest.newBuilder(
                                    server.url("/api/v1/carts/" + made.at("/id").asText()))
                            .header("Cart-Token", made.at("/token").asText())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(data.toString()))
                        .isPresent())
                .toList();
    }

    private static void becomeAFolder(Path piece) throws IOException {
        Files.delete(piece);
        Files.createDirectory(piece);
    }

    private static void deleteAll(Path folder) throws IOException {
        TemporaryFolder.delete(folder);
    }

    /// With owners and permissions, which a database insists on.
    private static void copyAll(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.sorted().toList()) {
                var copy = to.resolve(from.relativize(one).toString());
                Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(copy, "unix:uid", Files.getAttribute(one, "unix:uid"));
            }
        }
    }
}
