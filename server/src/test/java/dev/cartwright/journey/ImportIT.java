package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TemporaryFolder;
import dev.cartwright.bulk.SampleBooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file goes into a running shop by the command, as the launcher calls it.
class ImportIT {
    private static final int BOOKS = 2_000;
    /// So many that there is time to be killed in.
    private static final int MANY_BOOKS = 3_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    private Path data;

    private record Ended(int status, String said) {}

    @BeforeEach
    void makeFolder() throws IOException {
        data = TemporaryFolder.makeWithPrograms();
    }

    @AfterEach
    void removeFolder() {
        TemporaryFolder.delete(data);
    }

    @Test
    void aFileGoesIntoAnEmptyShopAndTheSecondTimeNothingHappens() throws IOException, InterruptedException {
        var file = data.resolve("books.csv");
        Files.writeString(file, SampleBooks.file(BOOKS) + "too,short\n");
        try (var server = start()) {
            var shop = shop(server);
            assertThat(total(shop)).isZero();
            assertThat(Files.getPosixFilePermissions(data.resolve("management")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));

            var first = run(file.toString(), "--mapping", "goodbooks");
            assertThat(first.status()).as(first.said()).isEqualTo(2);
            assertThat(first.said()).contains("2,001 rows: 2,000 added, 0 changed, 0 unchanged, 1 refused");
            assertThat(total(shop)).isEqualTo(BOOKS);

            var second = run(file.toString(), "--mapping", "goodbooks");
            assertThat(second.said()).contains("2,001 rows: 0 added, 0 changed, 2,000 unchanged, 1 refused");
            assertThat(total(shop)).isEqualTo(BOOKS);
            assertThat(server.output()).doesNotContain("ERROR", "WARN");
        }
        assertThat(data.resolve("management")).doesNotExist();
    }

    @Test
    void aShopThatIsKilledMeanwhileTakesTheRestTheSecondTime() throws Exception {
        var file = data.resolve("books.csv");
        Files.writeString(file, SampleBooks.file(MANY_BOOKS));
        try (var server = start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shop = shop(server);
            var cut = threads.submit(() -> run(file.toString(), "--mapping", "goodbooks"));
            Patience.until("some books are in", SOON, () -> total(shop) > 0);
            server.kill();
            var ended = cut.get();
            assertThat(ended.status()).as(ended.said()).isEqualTo(1);
            assertThat(ended.said()).contains("cartwright: The shop does not answer");
        }
        try (var server = start()) {
            var shop = shop(server);
            int there = total(shop);
            assertThat(there).isPositive().isLessThan(MANY_BOOKS);
            var again = run(file.toString(), "--mapping", "goodbooks");
            assertThat(again.status()).as(again.said()).isZero();
            assertThat(again.said().replace(",", ""))
                    .contains("%d added 0 changed %d unchanged 0 refused".formatted(MANY_BOOKS - there, there));
            assertThat(total(shop)).isEqualTo(MANY_BOOKS);
        }
    }

    @Test
    void whatCannotGoIsToldInOneLine() throws IOException, InterruptedException {
        assertThat(run("none.csv", "--mapping", "goodbooks"))
                .isEqualTo(new Ended(1, "cartwright: No shop runs on the data folder " + data + ".\n"));
        assertThat(run("none.csv")).extracting(Ended::status).isEqualTo(1);
        try (var server = start()) {
            assertThat(run("none.csv", "--mapping", "goodbooks").said())
                    .isEqualTo("cartwright: There is no file none.csv.\n");
            var file = data.resolve("books.csv");
            Files.writeString(file, SampleBooks.file(1));
            assertThat(run(file.toString(), "--mapping", "none").said())
                    .startsWith(
                            "cartwright: The shop refuses the import: The mapping does not fit. There is no mapping none.");
        }
    }

    private ServerProcess start() {
        return ServerProcess.in(data).option("--api-only").option("--empty").untilReady();
    }

    private static Shop shop(ServerProcess server) {
        return new Shop(server.baseUrl().toString().replaceAll("/$", ""));
    }

    private static int total(Shop shop) {
        return shop.get("/api/v1/products?limit=1&count=true")
                .send()
                .is(200)
                .json()
                .at("/total")
                .asInt();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(ServerProcess.java());
        command.add("import");
        command.addAll(java.util.List.of(arguments));
        command.addAll(java.util.List.of("--data", data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
