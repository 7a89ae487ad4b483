package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TemporaryFolder;
import dev.cartwright.platform.security.MasterKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shop as a process among others: how it starts, refuses, ends and is killed.
class ProcessIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private Path data;

    @BeforeEach
    void makeFolder() throws IOException {
        data = TemporaryFolder.makeWithPrograms();
    }

    @AfterEach
    void removeFolder() {
        TemporaryFolder.delete(data);
    }

    private HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// What runs from this data folder; a process that has ended and was not collected yet no longer does.
    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(data.toString()))
                        .isPresent())
                .toList();
    }

    @Test
    void itIsReadyWhenItSaysSoAndSigtermLeavesNothing() throws IOException, InterruptedException {
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var answer = get(server.url("/health/ready"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(data.resolve("server.pid")).content().isEqualTo(server.pid() + "\n");
            assertThat(server.descendants()).isNotEmpty();

            server.stop();
            assertThat(server.output()).doesNotContain("Exception", "ERROR", "WARN");
        }
        assertThat(left()).isEmpty();
        assertThat(data.resolve("server.pid")).doesNotExist();
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
    }

    /// Nothing of it is prepared before somebody asks; no other test runs the server as it is packaged.
    @Test
    void theDocumentOfTheApiIsThereForWhoeverAsksFirst() throws IOException, InterruptedException {
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            var first = get(server.url("/openapi"));
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).startsWith("---\nopenapi: 3.1").contains("/api/v1/products:");
            assertThat(get(server.url("/openapi")).body()).isEqualTo(first.body());
        }
    }

    @Test
    void withoutTheWebAppItsPathsAreProblems() throws IOException, InterruptedException {
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            for (var path : List.of("/", "/books/none", "/apis", "/health/none", "/api/none")) {
                var answer = get(server.url(path));
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
            }
        }
    }

    @Test
    void aKilledShopStartsAgainWithoutAStepByHand() throws IOException, InterruptedException {
        var first = ServerProcess.in(data).option("--api-only").untilReady();
        first.kill();
        assertThat(left()).as("PostgreSQL outlives the kill").isNotEmpty();
        try (var second = ServerProcess.in(data).option("--api-only").untilReady()) {
            assertThat(get(second.url("/health/ready")).statusCode()).isEqualTo(200);
            assertThat(second.output()).contains("a killed shop had left running");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aKillDuringTheFirstStartLeavesNothingHalfMade() throws IOException, InterruptedException {
        for (var pause = 300; pause <= 1500; pause += 400) {
            var server = ServerProcess.in(data).option("--api-only").begin();
            Thread.sleep(pause);
            server.kill();
        }
        try (var server = ServerProcess.in(data).option("--api-only").untilReady()) {
            assertThat(get(server.url("/health/ready")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aTermDuringTheStartLeavesNothing() throws InterruptedException {
        for (var pause : List.of(300, 700, 1100, 1500, 1900, 2300)) {
            var server = ServerProcess.in(data).option("--api-only").begin();
            Thread.sleep(pause);
            server.stop();
            assertThat(left()).isEmpty();
            assertThat(server.output()).doesNotContain("Exception");
        }
    }

    @Test
    void aSecondShopOnTheFolderIsRefusedAndTheFirstGoesOn() throws IOException, InterruptedException {
        try (var first = ServerProcess.in(data).option("--api-only").untilReady();
                var second = ServerProcess.in(data).option("--api-only").begin()) {
            assertThat(second.await()).isEqualTo(1);
            assertThat(second.output())
                    .isEqualTo(("cartwright: Another shop runs on the data folder %s (process %d). "
                                    + "Stop it first, or give this one a folder of its own: --data DIR")
                            .formatted(data, first.pid()));
            assertThat(get(first.url("/health/ready")).statusCode()).isEqualTo(200);
            assertThat(data.resolve("server.pid")).content().isEqualTo(first.pid() + "\n");
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = ServerProcess.in(data)
                        .option("--port=" + taken.getLocalPort())
                        .begin()) {
            assertThat(server.await()).isEqualTo(1);
            assertThat(server.output())
                    .startsWith("cartwright: Port " + taken.getLocalPort())
                    .doesNotContain("\n");
            assertThat(data.resolve("database")).doesNotExist();
        }
    }

    @Test
    void aDamagedFolderAndAWrongOptionAreToldInOneLine() throws IOException {
        Files.createDirectories(data.resolve("database"));
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/database"), "x\n");
        MasterKey.inFolder(data);
        try (var server = ServerProcess.in(data).option("--api-only").begin()) {
            assertThat(server.await()).isEqualTo(1);
            assertThat(server.output()).contains("PG_VERSION is missing").doesNotContain("\n");
        }
        try (var server = ServerProcess.in(data).option("--fast").begin()) {
            assertThat(server.await()).isEqualTo(1);
            assertThat(server.output()).contains("Unknown option --fast").doesNotContain("\n");
        }
    }

    @Test
    void aDatabaseOfOnesOwnWantsItsKeyToo() {
        try (var server = ServerProcess.in(data)
                .environment("DATABASE_URL", "postgresql://a:b@127.0.0.1:1/c")
                .option("--api-only")
                .begin()) {
            assertThat(server.await()).isEqualTo(1);
            assertThat(server.output()).contains("CARTWRIGHT_MASTER_KEY").doesNotContain("\n");
        }
    }
}
