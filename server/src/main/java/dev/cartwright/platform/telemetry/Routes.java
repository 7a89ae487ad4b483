package dev.cartwright.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Every [Route] that there is.
@Singleton
public class Routes {
    private final MeterRegistry registry;
    private final Map<String, Route> byTemplate = new ConcurrentHashMap<>();
    private final Route web;
    private final Route none;

    public Routes(MeterRegistry registry) {
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
