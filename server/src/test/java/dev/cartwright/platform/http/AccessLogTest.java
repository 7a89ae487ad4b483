package dev.cartwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.RecordedLog;
import dev.cartwright.platform.telemetry.Came;
import dev.cartwright.platform.telemetry.Route;
import dev.cartwright.platform.telemetry.Routes;
import dev.cartwright.platform.telemetry.Verb;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessLogTest {
    private static final Logger LOGGER = Logger.getLogger("access");
    /// More a second than a test can write.
    private static final int MANY = 1_000_000_000;
    private static final long QUICK = Duration.ofMillis(4).toNanos();
    private static final long SLOW = Duration.ofMillis(1004).toNanos();

    private final Route route = new Routes(SimpleMeterRegistry::new).of("/api/v1/orders/{id}");
    private RecordedLog log;

    @BeforeEach
    void listen() {
        LOGGER.setLevel(Level.INFO);
        log = RecordedLog.of(LOGGER);
        // Thousands of lines are of no use to whoever reads the tests' log.
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        log.close();
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void whatFailedOrWasSlowHasItsLineAlways() {
        var log = new AccessLog(0, 1);
        log.note("one", Verb.GET, route, 200, Came.KEPT, QUICK);
        log.note("two", Verb.POST, route, 404, Came.MADE, QUICK);
        assertThat(lines()).isEmpty();
        log.note("three", Verb.POST, route, 503, Came.MADE, QUICK);
        log.note("four", Verb.GET, route, 200, Came.WEB, SLOW);
        assertThat(lines())
                .containsExactly("POST /api/v1/orders/{id} 503 made 4 ms", "GET /api/v1/orders/{id} 200 web 1004 ms");
    }

    @Test
    void ofAllOthersOneInSoManyHasOne() {
        var all = new AccessLog(1, MANY);
        var some = new AccessLog(10, MANY);
        for (int request = 0; request < 1000; request++) {
            all.note("any", Verb.GET, route, 200, Came.KEPT, QUICK);
        }
        assertThat(lines()).hasSize(1000);
        for (int request = 0; request < 10_000; request++) {
            some.note("any", Verb.GET, route, 200, Came.KEPT, QUICK);
        }
        assertThat(lines()).hasSizeBetween(1500, 2500);
    }

    @Test
    void aBusySecondHasNoMoreThanSoManyLines() {
        var log = new AccessLog(1, 1);
        for (int request = 0; request < 1000; request++) {
            log.note("any", Verb.GET, route, 200, Came.KEPT, QUICK);
            log.note("failed", Verb.GET, route, 500, Came.MADE, QUICK);
        }
        assertThat(lines().stream().filter(line -> line.contains(" 500 "))).hasSize(1000);
        assertThat(lines().stream().filter(line -> line.contains(" 200 ")))
                .as("one for each second that it took")
                .hasSizeBetween(1, 100);
    }

    private List<String> lines() {
        return log.records().stream()
                .map(line -> String.format(line.getMessage(), line.getParameters()))
                .toList();
    }
}
