package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies one sign-in, from its beginning to its end.
public record SessionId(UUID value) implements Id {
    private static final String PREFIX = "ses_";

    public static SessionId at(Instant now) {
        return new SessionId(Uuid7.at(now));
    }

    public static Optional<SessionId> parse(String text) {
        return Id.parse(PREFIX, text).map(SessionId::new);
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
