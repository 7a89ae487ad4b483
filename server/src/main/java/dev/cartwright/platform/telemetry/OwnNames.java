package dev.cartwright.platform.telemetry;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The data source counts only if its figures are published, too; ours say the same under our names.
final class OwnNames {
    private OwnNames() {}

    @Produces
    @Singleton
    static MeterFilter withoutTheDataSources() {
        return MeterFilter.denyNameStartsWith("agroal.");
    }
}
