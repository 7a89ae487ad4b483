package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.TemporaryFolder;
import dev.cartwright.bulk.SampleBooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file goes into a running shop by the command, as the launcher calls it.
class ImportIT {
    private static final int BOOKS = 2_000;

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
        try (var server =
                ServerProcess.in(data).option("--api-only").option("--empty").untilReady()) {
            var shop = new Shop(server.baseUrl().toString().replaceAll("/$", ""));
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
    void whatCannotGoIsToldInOneLine() throws IOException, InterruptedException {
        assertThat(run("none.csv", "--mapping", "goodbooks"))
                .isEqualTo(new Ended(1, "cartwright: No shop runs on the data folder " + data + ".\n"));
        assertThat(run("none.csv")).extracting(Ended::status).isEqualTo(1);
        try (var server =
                ServerProcess.in(data).option("--api-only").option("--empty").untilReady()) {
            assertThat(run("none.csv", "--mapping", "goodbooks").said())
                    .isEqualTo("cartwright: There is no file none.csv.\n");
            var file = data.resolve("books.csv");
            Files.writeString(file, SampleBooks.file(1));
            assertThat(run(file.toString(), "--mapping", "none").said())
                    .startsWith(
                            "cartwright: The shop refuses the import: The mapping does not fit. There is no mapping none.");
        }
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
