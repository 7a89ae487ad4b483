package dev.cartwright.platform.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// All requests of one template of a path, and their meters. There are as many as the server has templates, however
/// many paths are asked for.
///
/// A meter is found by two looks into an array and made at its first request: counting a request allocates nothing and
/// costs little beside sending an answer that is kept.
public final class Route {
    private static final int LOWEST_STATUS = 100;
    private static final int STATUSES = 500;
    private static final int WAYS = Came.values().length;
    private static final Duration[] BUCKETS = IntStream.of(1, 5, 10, 25, 50, 100, 250, 500, 1000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final String template;
    private final Supplier<? extends MeterRegistry> registry;
    private final AtomicReferenceArray<AtomicReferenceArray<Timer>> timers =
            new AtomicReferenceArray<>(Verb.values().length * WAYS);
    private final Map<String, Counter> problems = new ConcurrentHashMap<>();

    Route(String template, Supplier<? extends MeterRegistry> registry) {
        this.template = template;
        this.registry = registry;
    }

    /// For instance `/api/v1/products/{product}`.
    public String template() {
        return template;
    }

    /// A request of it was answered.
    ///
    /// @param nanos from its arrival until its answer was handed over
    public void answered(Verb verb, int status, Came came, long nanos) {
        timer(verb, status, came).record(nanos, TimeUnit.NANOSECONDS);
    }

    /// A request of it was refused or failed.
    ///
    /// @param type the last part of the problem's `type`
    public void refused(String type) {
        problems.computeIfAbsent(type, this::problem).increment();
    }

    private Timer timer(Verb verb, int status, Came came) {
        int row = verb.ordinal() * WAYS + came.ordinal();
        int column = Math.clamp(status - LOWEST_STATUS, 0, STATUSES - 1);
        var statuses = timers.get(row);
        if (statuses == null) {
            timers.compareAndSet(row, null, new AtomicReferenceArray<>(STATUSES));
            statuses = timers.get(row);
        }
        var timer = statuses.get(column);
        if (timer == null) {
            timer = made(verb, column + LOWEST_STATUS, came);
            statuses.set(column, timer);
        }
        return timer;
    }

    /// The registry gives two that ask at once the same meter.
    private Timer made(Verb verb, int status, Came came) {
        return Timer.builder("cartwright.http.requests")
                .description("Requests that were answered, and how long that took.")
                .tags("method", verb.name(), "route", template, "status", String.valueOf(status), "came", came.text())
                .serviceLevelObjectives(BUCKETS)
                .register(registry.get());
    }

    private Counter problem(String type) {
        return Counter.builder("cartwright.problems")
                .description("Problem documents that were sent, by the last part of their type.")
                .tags("type", type, "route", template)
                .register(registry.get());
    }
}
