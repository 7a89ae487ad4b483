package dev.cartwright.platform.once;

import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Measured;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/// How often a key was new, and how often it was not.
@Singleton
class OnceFigures implements Measured {
    private final LongAdder claims = new LongAdder();
    private final LongAdder replays = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder takeovers = new LongAdder();

    void claimed() {
        claims.increment();
    }

    void replayed() {
        replays.increment();
    }

    void refusedInFlight() {
        refusals.increment();
    }

    void takenOver() {
        takeovers.increment();
    }

    @Override
    public void describe(Figures figures) {
        figures.counter("cartwright.once.claims", "Requests with a key that nobody had used.", claims::sum);
        figures.counter("cartwright.once.replays", "Requests that got the answer of an earlier one.", replays::sum);
        figures.counter(
                "cartwright.once.in.flight",
                "Requests that were refused because the first one was still running.",
                refusals::sum);
        figures.counter(
                "cartwright.once.takeovers",
                "Requests that went on where an earlier one had been cut off.",
                takeovers::sum);
    }
}
