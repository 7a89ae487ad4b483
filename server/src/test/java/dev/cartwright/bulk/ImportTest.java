package dev.cartwright.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kernel.JobId;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// When an import has the database count its tables anew.
class ImportTest {
    private static final int BATCH = 500;

    @Test
    void anEmptyShopIsCountedWheneverItHasDoubledAndAtTheEnd() {
        var job = job(0);
        assertThat(countedAt(job, 10)).containsExactly(500L, 1_000L, 2_000L, 4_000L);
        assertThat(job.hasGrown()).isTrue();
        assertThat(job.hasGrown()).as("since then").isFalse();
    }

    @Test
    void aLargeShopIsNotCountedForEachFewThatAreAddedToIt() {
        var job = job(90_000);
        assertThat(countedAt(job, 20)).isEmpty();
        assertThat(job.hasGrown()).isTrue();
    }

    @Test
    void aFewMoreInALargeShopAreNotWorthIt() {
        var job = job(90_000);
        job.added(BATCH);
        assertThat(job.hasDoubled()).isFalse();
        assertThat(job.hasGrown()).isFalse();
    }

    @Test
    void nothingThatWasAddedIsNothingToCount() {
        var job = job(0);
        job.added(0);
        assertThat(job.hasDoubled()).isFalse();
        assertThat(job.hasGrown()).isFalse();
    }

    private static Import job(long rows) {
        var mapping = Mapping.called("goodbooks");
        return new Import(JobId.at(Instant.EPOCH), "books", mapping, List.of(), Instant.EPOCH, rows);
    }

    private static List<Long> countedAt(Import job, int batches) {
        return LongStream.rangeClosed(1, batches)
                .filter(batch -> {
                    job.added(BATCH);
                    return job.hasDoubled();
                })
                .map(batch -> batch * BATCH)
                .boxed()
                .toList();
    }
}
