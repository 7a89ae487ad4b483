package dev.cartwright.payment;

import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Polled;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// What one kind of reconciliation has brought to its end at the payment provider, and what waits for it.
public final class ReconciliationFigures {
    private final String kind;
    private final LongAdder settled = new LongAdder();
    private final Polled<Integer> waiting;

    /// @param kind the label that tells it from others
    /// @param waiting may ask the database
    public ReconciliationFigures(String kind, Supplier<Integer> waiting) {
        this.kind = kind;
        this.waiting = new Polled<>(waiting);
    }

    public void settled() {
        settled.increment();
    }

    public void describe(Figures figures) {
        figures.counter(
                "cartwright.reconciliation.settled",
                "What reconciliation has brought to its end.",
                settled::sum,
                "kind",
                kind);
        figures.gauge(
                "cartwright.reconciliation.waiting",
                "What has not come to its end at the payment provider.",
                () -> waiting.get().orElse(null),
                "kind",
                kind);
    }
}
