package dev.cartwright.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Every [Route] that there is.
@Singleton
public class Routes {
    private final Supplier<? extends MeterRegistry> registry;
    private final Map<String, Route> byTemplate = new ConcurrentHashMap<>();
    private final Route web;
    private final Route none;

    /// The registry is asked for at the first request: routes are named before the server has its configuration. It is
    /// Prometheus' own, since the one above all registries looks through them at each record, and outlives the
    /// application in a test.
    @Inject
    Routes(Instance<PrometheusMeterRegistry> registry) {
        this(registry::get);
    }

    public Routes(Supplier<? extends MeterRegistry> registry) {
        this.registry = registry;
        this.web = of("web");
        this.none = of("none");
    }

    /// @param template one of those that the server has, never what a client sent
    public final Route of(String template) {
        return byTemplate.computeIfAbsent(template, unknown -> new Route(unknown, registry));
    }

    /// Everything that is the web app's.
    public Route web() {
        return web;
    }

    /// Whatever nobody serves.
    public Route none() {
        return none;
    }
}
