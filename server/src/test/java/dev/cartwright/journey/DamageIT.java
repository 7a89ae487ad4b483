package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TemporaryFolder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A data folder in which something is missing or broken: the start says what and what to do, in one line, leaves
/// nothing running and touches nothing; with the piece brought back, the shop is as it was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private Path data;
    private String cart;
    private String token;

    @BeforeAll
    void makeAShop() throws IOException, InterruptedException {
        data = TemporaryFolder.makeWithPrograms();
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var made = client.send(
                    HttpRequest.newBuilder(server.url("/api/v1/carts"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"ishmael@example.com\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(made.statusCode()).isEqualTo(201);
            cart = Shop.json(made.body()).at("/id").asText();
            token = Shop.json(made.body()).at("/token").asText();
        }
    }

    @AfterAll
    void removeIt() {
        TemporaryFolder.delete(data);
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
        for (var text : List.of("", "nonsense\n", "1\n", "99999999999999999999\n")) {
            Files.writeString(data.resolve("database/postmaster.pid"), text);
            itIsAsItWas();
        }
        Files.writeString(data.resolve("server.pid"), "nonsense");
        Files.createDirectories(data.resolve("database.new"));
        Files.writeString(data.resolve("secrets/master.new"), "half");
    }

    @Test
    void aClosedTerminalEndsTheShopInOrder() throws IOException, InterruptedException {
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            new ProcessBuilder("kill", "-HUP", Long.toString(server.pid()))
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
            server.await();
            assertThat(server.output()).doesNotContain("Exception", "ERROR", "WARN");
        }
        assertThat(left()).isEmpty();
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
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

    @AfterEach
    void itIsAsItWas() throws IOException, InterruptedException {
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var answer = client.send(
                    HttpRequest.newBuilder(server.url("/api/v1/carts/" + cart))
                            .header("Cart-Token", token)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("ishmael@example.com");
        }
        assertThat(left()).isEmpty();
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
