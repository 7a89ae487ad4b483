package dev.cartwright.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final String REQUESTS = "cartwright.http.requests";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Routes routes = new Routes(() -> registry);

    @Test
    void aRequestIsCountedWithWhatItTook() {
        var route = routes.of("/api/v1/things/{thing}");
        route.answered(Verb.GET, 200, Came.KEPT, Duration.ofMillis(3).toNanos());
        route.answered(Verb.GET, 200, Came.KEPT, Duration.ofMillis(4).toNanos());
        route.answered(Verb.GET, 200, Came.MADE, Duration.ofMillis(9).toNanos());
        var kept = registry.get(REQUESTS)
                .tags("method", "GET", "route", "/api/v1/things/{thing}", "status", "200", "came", "kept")
                .timer();
        assertThat(kept.count()).isEqualTo(2);
        assertThat(kept.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(7);
        assertThat(registry.get(REQUESTS).timers()).hasSize(2);
    }

    @Test
    void whateverIsAskedForThereAreFewMeters() {
        var route = routes.none();
        for (int word = 0; word < 1000; word++) {
            route.answered(Verb.of("WORD" + word), word, Came.MADE, 1);
        }
        assertThat(registry.get(REQUESTS).timers())
                .hasSize(500)
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("method"))
                .containsOnly("OTHER");
    }

    @Test
    void aTemplateIsOneRoute() {
        assertThat(routes.of("/one")).isSameAs(routes.of("/one")).isNotSameAs(routes.of("/other"));
        assertThat(routes.of("none")).isSameAs(routes.none());
    }
}
