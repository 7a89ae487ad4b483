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

    private final JobId id;
    private final String mappingName;
    private final Mapping mapping;
    private final Map<String, Integer> places;
    private final Instant started;
    private int added;
    private int addedThen = 1;
    private volatile long heardAt = System.nanoTime();

    Import(JobId id, String mappingName, Mapping mapping, List<String> columns, Instant started) {
        this.id = id;
        this.mappingName = mappingName;
        this.mapping = mapping;
        this.places = Cells.places(columns);
        this.started = started;
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

    /// Counts rows that were added. Says whether there are now twice as many as when it last said so.
    boolean hasDoubled(int more) {
        added += more;
        if (added < 2 * addedThen) {
            return false;
        }
        addedThen = added;
        return true;
    }

    /// Whether rows were added since [#hasDoubled] has last said so.
    boolean hasGrown() {
        return added > addedThen;
    }

    void isHeardOf() {
        heardAt = System.nanoTime();
    }

    boolean isGone() {
        return System.nanoTime() - heardAt > SILENCE;
    }
}
