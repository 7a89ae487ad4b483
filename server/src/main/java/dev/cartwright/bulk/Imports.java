package dev.cartwright.bulk;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.JobId;
import dev.cartwright.kernel.Problem;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.db.Retries;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes rows and says what has become of each. One import at a time on this node, one batch of it at a time; those of
/// other nodes take turns with it, batch by batch.
@Singleton
class Imports {
    private final BulkService service;
    private final ImportedRowStore imported;
    private final Database database;
    private final Currency currency;
    private final Clock clock;
    /// Made where they were missing; of a few hundred at most.
    private final Map<String, CategoryId> shelves = new HashMap<>();

    private @Nullable Import running;

    Imports(
            BulkService service,
            ImportedRowStore imported,
            Database database,
            @ConfigProperty(name = "cartwright.currency") Currency currency,
            Clock clock) {
        this.service = service;
        this.imported = imported;
        this.database = database;
        this.currency = currency;
        this.clock = clock;
    }

    /// @throws Problem 409 `import-running`, 422 `mapping-invalid`
    synchronized Import begin(String name, Mapping mapping, List<String> columns) {
        if (running != null && !running.isGone()) {
            throw BulkProblem.IMPORT_RUNNING.because(
                    "An import by the mapping " + running.mappingName() + " is under way; wait for its end.");
        }
        mapping.demandColumns(columns);
        var now = clock.instant();
        shelves.clear();
        running = new Import(JobId.at(now), name, mapping, columns, now, imported.count());
        return running;
    }

    /// In the order of their lines.
    ///
    /// @throws Problem 404 if this import has ended, or was silent for so long that another one could begin
    synchronized List<RowReport> take(JobId id, List<SourceRow> rows) {
        var job = demand(id);
        var reports = new ArrayList<RowReport>();
        var books = new ArrayList<MadeBook>();
        var keys = new HashSet<String>();
        for (var row : rows) {
            make(job, row, keys, reports).ifPresent(books::add);
        }
        var committed = commit(job, books);
        reports.addAll(committed);
        job.added((int) committed.stream().filter(RowReport::isAdded).count());
        if (job.hasDoubled()) {
            database.analyze();
        }
        job.isHeardOf();
        reports.sort(Comparator.comparingInt(RowReport::line));
        return reports;
    }

    /// @throws Problem 404
    synchronized void end(JobId id) {
        if (demand(id).hasGrown()) {
            database.analyze();
        }
        running = null;
        shelves.clear();
    }

    private Import demand(JobId id) {
        var job = running;
        if (job == null || !job.id().equals(id)) {
            throw CommonProblem.notFound("import");
        }
        job.isHeardOf();
        return job;
    }

    private Optional<MadeBook> make(Import job, SourceRow row, Set<String> keys, List<RowReport> reports) {
        try {
            var book = BookMaking.of(job.mapping(), Cells.of(row, job.places()), currency);
            if (!keys.add(book.key())) {
                throw new RefusedRow("an earlier line has this key already");
            }
            return Optional.of(book);
        } catch (RefusedRow refused) {
            reports.add(RowReport.refused(row.line(), key(job, row), refused.why()));
            return Optional.empty();
        }
    }

    /// A row that the database refuses must not take the others along: the batch is halved until it is alone.
    private List<RowReport> commit(Import job, List<MadeBook> books) {
        if (books.isEmpty()) {
            return List.of();
        }
        try {
            return Retries.onConflict(() -> service.commit(job, books, shelved(books)));
        } catch (RuntimeException failure) {
            shelves.clear();
            if (!isOfARow(failure)) {
                throw failure;
            }
            if (books.size() == 1) {
                var book = books.getFirst();
                return List.of(RowReport.refused(book.line(), book.key(), reason(failure)));
            }
            int half = books.size() / 2;
            return Stream.concat(
                            commit(job, books.subList(0, half)).stream(),
                            commit(job, books.subList(half, books.size())).stream())
                    .toList();
        }
    }

    private Map<String, CategoryId> shelved(List<MadeBook> books) {
        var missing = books.stream()
                .flatMap(book -> book.shelves().stream())
                .filter(shelf -> !shelves.containsKey(shelf.slug()))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            shelves.putAll(service.shelve(missing));
        }
        return shelves;
    }

    /// A constraint, a value that does not fit, or a refusal of ours; anything else would meet the next row as well.
    private static boolean isOfARow(RuntimeException failure) {
        var state = Retries.sqlState(failure);
        return failure instanceof Problem problem && !problem.type().retryable()
                || failure instanceof IllegalArgumentException
                || state.startsWith("22")
                || state.startsWith("23");
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof Problem problem
                ? problem.detail()
                : Retries.complaint(failure).orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static String key(Import job, SourceRow row) {
        int place = job.places().getOrDefault(job.mapping().key(), 0);
        return place < row.cells().size() ? row.cells().get(place) : "";
    }
}
