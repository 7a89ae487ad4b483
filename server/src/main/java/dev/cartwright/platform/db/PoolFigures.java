package dev.cartwright.platform.db;

import dev.cartwright.platform.telemetry.Figures;
import dev.cartwright.platform.telemetry.Measured;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;

/// How the connections to the database are doing.
@Singleton
class PoolFigures implements Measured {
    private static final String CONNECTIONS = "cartwright.pool.connections";
    private static final String OF_THE_POOL = "Connections of the pool to the database.";

    private final AgroalDataSource pool;

    PoolFigures(AgroalDataSource pool) {
        this.pool = pool;
    }

    @Override
    public void describe(Figures figures) {
        var counted = pool.getMetrics();
        figures.gauge(CONNECTIONS, OF_THE_POOL, counted::activeCount, "state", "active");
        figures.gauge(CONNECTIONS, OF_THE_POOL, counted::availableCount, "state", "idle");
        figures.gauge("cartwright.pool.waiting", "Threads that wait for a connection.", counted::awaitingCount);
        figures.timer(
                "cartwright.pool.acquired",
                "Connections that were handed out, and how long that took.",
                counted::acquireCount,
                () -> counted.blockingTimeTotal().toMillis());
    }
}
