package dev.cartwright.platform.telemetry;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/// What is not published of what others count.
final class OwnNames {
    /// Against the customs of Prometheus: one in nanoseconds, one that looks like part of a histogram.
    private static final Set<String> ILL_NAMED = Set.of("process.cpu.time", "system.cpu.count");

    private OwnNames() {}

    @Produces
    @Singleton
    static MeterFilter withoutIllNamedOnes() {
        return MeterFilter.deny(meter -> ILL_NAMED.contains(meter.getName()));
    }

    /// The data source counts only if its figures are published, too; ours say the same under our names.
    @Produces
    @Singleton
    static MeterFilter withoutTheDataSources() {
        return MeterFilter.denyNameStartsWith("agroal.");
    }
}
