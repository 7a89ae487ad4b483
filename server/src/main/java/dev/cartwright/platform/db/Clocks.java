package dev.cartwright.platform.db;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// The one clock of the shop; everything that needs the time is handed it. It ticks as finely as the database keeps
/// time: what was just written reads the same, bytes and entity tag included.
public final class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private Clocks() {}

    /// For injection; asked for by name only where there is no container.
    @Produces
    @Singleton
    public static Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
