package dev.cartwright.platform.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where figures are made known, by a name with dots (`cartwright.cache.hits` is fetched as
/// `cartwright_cache_hits_total`), a sentence, and labels in pairs of name and value, of which there are few.
public final class Figures {
    private final MeterRegistry registry;
    /// The registry itself holds what it counts by a weak reference.
    private final List<Object> held = new ArrayList<>();

    Figures(MeterRegistry registry) {
        this.registry = registry;
    }

    /// What only grows.
    public void counter(String name, String sentence, LongSupplier number, String... labels) {
        FunctionCounter.builder(name, hold(number), LongSupplier::getAsLong)
                .description(sentence)
                .tags(labels)
                .register(registry);
    }

    /// What also falls; null while nobody knows.
    public void gauge(String name, String sentence, Supplier<? extends @Nullable Number> number, String... labels) {
        Gauge.builder(name, number::get).description(sentence).tags(labels).register(registry);
    }

    /// How often something took time, and how much in all.
    public void timer(String name, String sentence, LongSupplier times, LongSupplier millis) {
        FunctionTimer.builder(
                        name,
                        hold(new Spent(times, millis)),
                        Spent::timesSoFar,
                        Spent::millisSoFar,
                        TimeUnit.MILLISECONDS)
                .description(sentence)
                .register(registry);
    }

    private <T> T hold(T counted) {
        held.add(counted);
        return counted;
    }

    private record Spent(LongSupplier times, LongSupplier millis) {
        long timesSoFar() {
            return times.getAsLong();
        }

        long millisSoFar() {
            return millis.getAsLong();
        }
    }
}
