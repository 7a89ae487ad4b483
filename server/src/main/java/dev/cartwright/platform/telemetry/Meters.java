package dev.cartwright.platform.telemetry;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/// Makes everybody's figures known at the start.
@Singleton
class Meters {
    private final Figures figures;
    private final Instance<Measured> measured;

    Meters(PrometheusMeterRegistry registry, @Any Instance<Measured> measured) {
        this.figures = new Figures(registry);
        this.measured = measured;
    }

    void start(@Observes StartupEvent started) {
        measured.forEach(one -> one.describe(figures));
    }
}
