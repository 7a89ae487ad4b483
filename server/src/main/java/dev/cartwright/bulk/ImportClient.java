package dev.cartwright.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.cartwright.bulk.ImportRoutes.Begin;
import dev.cartwright.bulk.ImportRoutes.Begun;
import dev.cartwright.bulk.ImportRoutes.Reports;
import dev.cartwright.bulk.ImportRoutes.Rows;
import dev.cartwright.platform.json.ShopJson;
import dev.cartwright.platform.management.ManagementDoor;
import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends a file to a running shop, batch by batch, and writes down what has become of each row.
public final class ImportClient {
    /// Rows, and so many that one commit stands for.
    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(ImportClient.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GOOD = 300;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final JsonMapper mapper = ShopJson.mapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ManagementDoor door;
    private final Path reports;

    /// @param data the shop's folder; the reports go there, too
    public ImportClient(ManagementDoor door, Path data) {
        this.door = door;
        this.reports = data.resolve("imports");
    }

    /// What came of it.
    ///
    /// @param report where each row stands
    public record Done(ImportSum sum, Path report) {}

    /// @param mapping the name of one that ships, or the path of a file
    /// @param progress is told after each batch
    /// @throws Refusal in words for whoever asked; what came before is in the shop
    public Done run(Path file, String mapping, Consumer<ImportSum> progress) {
        try (var source = CsvFile.open(file)) {
            var own = mapping.endsWith(".json") ? Path.of(mapping) : null;
            var name = own == null ? mapping : nameOf(own);
            var begun = read(
                    send("POST", "/imports", new Begin(name, own == null ? null : tree(own), source.columns())),
                    Begun.class);
            var report = reportFile(begun.started(), name);
            try (var writer = CsvWriter.builder().build(report)) {
                writer.writeRecord("line", "key", "outcome", "message");
                return new Done(transfer(source, "/imports/" + begun.id(), writer, progress), report);
            } finally {
                end(begun);
            }
        } catch (IOException unwritable) {
            throw new Refusal("The import has ended: " + DataFolder.cause(unwritable), unwritable);
        }
    }

    private ImportSum transfer(CsvFile source, String address, CsvWriter writer, Consumer<ImportSum> progress) {
        var sum = ImportSum.NOTHING;
        for (var rows = source.next(BATCH); !rows.isEmpty(); rows = source.next(BATCH)) {
            var answered = read(send("POST", address + "/rows", new Rows(rows)), Reports.class)
                    .rows();
            answered.forEach(
                    row -> writer.writeRecord(Integer.toString(row.line()), row.key(), row.outcome(), row.message()));
            sum = sum.with(answered, source.percent());
            progress.accept(sum);
        }
        source.demandWhole();
        return sum;
    }

    /// A shop that cannot be told any more finds out by itself after a minute.
    private void end(Begun begun) {
        try {
            send("DELETE", "/imports/" + begun.id(), null);
        } catch (Refusal gone) {
            LOG.debug("the end of the import was not told", gone);
        }
    }

    private Path reportFile(Instant started, String name) throws IOException {
        Files.createDirectories(reports);
        return reports.resolve(STAMP.format(started) + "-" + name + ".csv");
    }

    private JsonNode tree(Path own) {
        try {
            return mapper.readTree(own.toFile());
        } catch (IOException unreadable) {
            throw new Refusal("The mapping %s cannot be read: %s".formatted(own, unreadable.getMessage()), unreadable);
        }
    }

    private static String nameOf(Path own) {
        return String.valueOf(own.getFileName()).replaceFirst("\\.json$", "");
    }

    private byte[] send(String method, String path, @Nullable Object body) {
        try {
            var publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body));
            var response = http.send(
                    HttpRequest.newBuilder(door.address().resolve(path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + door.token())
                            .header("Content-Type", "application/json")
                            .method(method, publisher)
                            .build(),
                    BodyHandlers.ofByteArray());
            if (response.statusCode() >= GOOD) {
                throw refusal(response);
            }
            return response.body();
        } catch (IOException unreachable) {
            throw new Refusal("The shop does not answer at %s: %s".formatted(door.address(), unreachable), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped.", stopped);
        }
    }

    private Refusal refusal(HttpResponse<byte[]> response) throws IOException {
        var problem = mapper.readTree(response.body());
        return new Refusal("The shop refuses the import: "
                + problem.path("title").asText() + ". " + problem.path("detail").asText());
    }

    private <T> T read(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException strange) {
            throw new Refusal("The shop's answer was not understood; is it of another version? " + strange, strange);
        }
    }
}
