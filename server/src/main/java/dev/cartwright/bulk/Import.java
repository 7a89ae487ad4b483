package dev.cartwright.bulk;

import dev.cartwright.kernel.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An import under way.
final class Import {
    /// Whoever has not said anything for so long has gone.
    private static final long SILENCE = Duration.ofMinutes(1).toNanos();
    private static final int TENTH = 10;

    private final JobId id;
    private final String mappingName;
    private final Mapping mapping;
    private final Map<String, Integer> places;
    private final Instant started;
    private long rows;
    private long counted;
    private volatile long heardAt = System.nanoTime();

    /// @param rows that imports have brought in before
    Import(JobId id, String mappingName, Mapping mapping, List<String> columns, Instant started, long rows) {
        this.id = id;
        this.mappingName = mappingName;
        this.mapping = mapping;
        this.places = Cells.places(columns);
        this.started = started;
        this.rows = rows;
        this.counted = rows;
    }

    JobId id() {
        return id;
    }

    String mappingName() {
        return mappingName;
    }

    Mapping mapping() {
        return mapping;
    }

    Map<String, Integer> places() {
        return places;
    }

    Instant started() {
        return started;
    }

    void added(int more) {
        rows += more;
    }

    /// Whether there are twice as many rows as when the database counted them; it is taken to do so now.
    boolean hasDoubled() {
        return hasGrown(counted);
    }

    /// Whether there are so many more that it is worth counting them once more at the end.
    boolean hasGrown() {
        return hasGrown(counted / TENTH);
    }

    private boolean hasGrown(long by) {
        if (rows == counted || rows - counted < by) return false;
        counted = rows;
        return true;
    }

    void isHeardOf() {
        heardAt = System.nanoTime();
    }

    boolean isGone() {
        return System.nanoTime() - heardAt > SILENCE;
    }
}
