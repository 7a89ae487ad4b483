package dev.cartwright.platform.http;

import dev.cartwright.platform.telemetry.Came;
import dev.cartwright.platform.telemetry.Route;
import dev.cartwright.platform.telemetry.Verb;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// A line for one request in many, and no more than so many a second of those; and one for each that failed or was
/// slow. It names the route and never the path: what somebody searched for, and the secret in a query, are nobody's
/// business.
@Singleton
class AccessLog {
    private static final Logger LOG = Logger.getLogger("access");
    private static final long SLOW_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NANOS_OF_A_MILLI = 1_000_000;
    private static final int FAILED = 500;

    private final int oneIn;
    private final Ration lines;

    /// @param oneIn how many requests a line stands for; 0 for none but those that failed or were slow
    /// @param perSecond the most lines of a second, however many requests it has: one is written in the time that
    /// five kept answers take to be sent
    AccessLog(
            @ConfigProperty(name = "cartwright.access-log.one-in", defaultValue = "100") int oneIn,
            @ConfigProperty(name = "cartwright.access-log.per-second", defaultValue = "20") int perSecond) {
        this.oneIn = oneIn;
        this.lines = new Ration(perSecond, System::nanoTime);
    }

    void note(String id, Verb verb, Route route, int status, Came came, long nanos) {
        if (status >= FAILED || nanos >= SLOW_NANOS || isSampled()) {
            write(id, Map.of("method", verb, "route", route.template(), "status", status, "came", came.text()), nanos);
        }
    }

    private boolean isSampled() {
        return oneIn > 0 && ThreadLocalRandom.current().nextInt(oneIn) == 0 && lines.take();
    }

    private static void write(String id, Map<String, Object> said, long nanos) {
        long millis = nanos / NANOS_OF_A_MILLI;
        RequestId.during(id, () -> {
            said.forEach(MDC::put);
            MDC.put("millis", millis);
            try {
                LOG.infof(
                        "%s %s %s %s %d ms",
                        said.get("method"), said.get("route"), said.get("status"), said.get("came"), millis);
            } finally {
                said.keySet().forEach(MDC::remove);
                MDC.remove("millis");
            }
        });
    }
}
