package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a work of many steps, such as an import.
public record JobId(UUID value) implements Id {
    private static final String PREFIX = "job_";

    public static JobId at(Instant now) {
        return new JobId(Uuid7.at(now));
    }

    public static Optional<JobId> parse(String text) {
        return Id.parse(PREFIX, text).map(JobId::new);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
