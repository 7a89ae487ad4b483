package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RationTest {
    /// As System.nanoTime may: it tells differences, and may be anything.
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    private final Ration ration = new Ration(20, now::get);

    @Test
    void aSecondHasSoMany() {
        assertThat(taken(1000)).isEqualTo(20);
        assertThat(taken(1000)).isZero();
    }

    @Test
    void eachComesBackAfterItsPartOfASecond() {
        taken(1000);
        pass(Duration.ofMillis(49));
        assertThat(taken(10)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(taken(10)).isEqualTo(1);
        pass(Duration.ofMillis(150));
        assertThat(taken(10)).isEqualTo(3);
    }

    @Test
    void aQuietTimeIsNotPaidBack() {
        taken(1000);
        pass(Duration.ofHours(8));
        assertThat(taken(1000)).isEqualTo(20);
    }

    @Test
    void noneIsNone() {
        var none = new Ration(0, now::get);
        pass(Duration.ofHours(8));
        assertThat(none.take()).isFalse();
    }

    private long taken(int wanted) {
        return IntStream.range(0, wanted).filter(one -> ration.take()).count();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
