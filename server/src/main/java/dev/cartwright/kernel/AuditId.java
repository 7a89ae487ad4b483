package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a row of the audit log.
public record AuditId(UUID value) implements Id {
    private static final String PREFIX = "aud_";

    public static AuditId at(Instant now) {
        return new AuditId(Uuid7.at(now));
    }

    public static Optional<AuditId> parse(String text) {
        return Id.parse(PREFIX, text).map(AuditId::new);
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
