package dev.cartwright.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.TestDatabase;
import dev.cartwright.journey.Workbench;
import dev.cartwright.platform.management.ManagementDoor;
import dev.cartwright.platform.process.Refusal;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way in: the management port with its token, and the client that sends a file there.
@QuarkusTest
class ImportDoorTest {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TestHTTPResource("/")
    URI origin;

    @Inject
    ImportedGoods goods;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String mark;

    @BeforeEach
    void mark() {
        mark = Workbench.number();
    }

    @AfterEach
    void clear() {
        goods.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /imports",
        "POST, /imports/job_01k4000000e008000000000007/rows",
        "DELETE, /imports/job_01k4000000e008000000000007"
    })
    void nobodyComesInWithoutTheToken(String method, String path) throws IOException, InterruptedException {
        assertThat(status(management, method, path, "", "{}")).isEqualTo(401);
        assertThat(status(management, method, path, "Bearer wrong", "{}")).isEqualTo(401);
        assertThat(status(management, method, path, "Basic " + TestDatabase.MANAGEMENT_TOKEN, "{}"))
                .isEqualTo(401);
    }

    @Test
    void thePublicPortHasNoSuchDoor() throws IOException, InterruptedException {
        assertThat(status(origin, "POST", "/imports", "Bearer " + TestDatabase.MANAGEMENT_TOKEN, "{}"))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/imports|{|400",
                "/imports|{\"name\": \"none\", \"columns\": []}|422",
                "/imports|{\"name\": \"goodbooks\", \"columns\": [\"a\"]}|422",
                "/imports|{\"name\": \"goodbooks\"}|400",
                "/imports/job_01k4000000e008000000000007/rows|{\"rows\": []}|404",
                "/imports/nonsense/rows|{\"rows\": []}|404",
                "/imports/job_01k4000000e008000000000007/rows|{\"rows\": null}|400"
            })
    void whatIsNotUnderstoodIsRefused(String path, String body, int status) throws IOException, InterruptedException {
        assertThat(status(management, "POST", path, "Bearer " + TestDatabase.MANAGEMENT_TOKEN, body))
                .isEqualTo(status);
    }

    @Test
    void aFileGoesInAndEachRowStandsInTheReport() throws IOException {
        var file = folder.resolve("books.csv");
        var text = new StringBuilder(SampleBooks.line(SampleBooks.COLUMNS));
        for (int number = 1; number <= 1_203; number++) {
            text.append(SampleBooks.line(SampleBooks.book(
                    mark + number, number == 700 ? "" : "Book " + mark + " " + number, "Ada " + mark)));
        }
        Files.writeString(file, text);
        var told = new ArrayList<ImportSum>();
        var done = client().run(file, "goodbooks", told::add);

        assertThat(done.sum()).isEqualTo(new ImportSum(100, 1_203, 1_202, 0, 0, 0, 1));
        assertThat(told).extracting(ImportSum::rows).containsExactly(500, 1_000, 1_203);
        assertThat(Files.readAllLines(done.report()))
                .hasSize(1_204)
                .startsWith("line,key,outcome,message", "2," + mark + "1,added,")
                .contains("701," + mark + "700,refused,title is missing");

        var again = client().run(file, "goodbooks", sum -> {}).sum();
        assertThat(again.unchanged()).isEqualTo(1_202);
        assertThat(again.refused()).isEqualTo(1);
    }

    @Test
    void aBrokenFileIsToldAndWhatCameBeforeIsIn() throws IOException {
        var file = folder.resolve("broken.csv");
        Files.writeString(
                file,
                SampleBooks.line(SampleBooks.COLUMNS)
                        + SampleBooks.line(SampleBooks.book(mark, "Book " + mark, "Ada " + mark))
                        + "\"" + "never closed ".repeat(20_000));
        var told = new ArrayList<ImportSum>();
        assertThatThrownBy(() -> client().run(file, "goodbooks", told::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no CSV after line 2");
        assertThat(told).extracting(ImportSum::added).containsExactly(1);
        assertThat(client().run(file(), "goodbooks", sum -> {}).sum().rows())
                .as("the next one may begin")
                .isZero();
    }

    @Test
    void aMappingOfOnesOwnIsGivenByItsPath() throws IOException {
        var mapping = folder.resolve("mine.json");
        Files.writeString(mapping, """
                {"key": "id", "title": {"columns": ["name"]}, "authors": {"column": "by", "separator": ";"}, "attributes": {},
                 "variants": [{"format": "hardcover", "name": "Hardcover", "sku": "MINE-{key}", "weightGrams": 500,
                   "price": {"least": "9.00", "most": "9.00", "step": "1.00"}}]}""");
        var file = folder.resolve("mine.csv");
        Files.writeString(file, "id,name,by\n" + mark + ",Mine " + mark + ",Ada;Bea\n");
        assertThat(client().run(file, mapping.toString(), sum -> {}).sum().added())
                .isEqualTo(1);
    }

    private Path file() throws IOException {
        var empty = folder.resolve("empty.csv");
        Files.writeString(empty, SampleBooks.line(SampleBooks.COLUMNS));
        return empty;
    }

    private ImportClient client() {
        return new ImportClient(
                new ManagementDoor(management, TestDatabase.MANAGEMENT_TOKEN, folder.resolve("management")), folder);
    }

    private int status(URI port, String method, String path, String authorization, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(port.resolve(path)).method(method, BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.header("Content-Type", "application/json").build(), BodyHandlers.discarding())
                .statusCode();
    }
}
