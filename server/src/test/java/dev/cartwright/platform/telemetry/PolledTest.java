package dev.cartwright.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PolledTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void itIsAskedForOnceHoweverOftenItIsFetched() {
        var polled = new Polled<>(asked::incrementAndGet);
        for (int fetch = 0; fetch < 100; fetch++) {
            assertThat(polled.get()).contains(1);
        }
    }

    @Test
    void whileAskingFailsItIsNotKnownAndNotAskedForAgainAtOnce() {
        var polled = new Polled<Integer>(() -> {
            asked.incrementAndGet();
            throw new IllegalStateException("no answer");
        });
        for (int fetch = 0; fetch < 100; fetch++) {
            assertThat(polled.get()).isEmpty();
        }
        assertThat(asked).hasValue(1);
    }
}
