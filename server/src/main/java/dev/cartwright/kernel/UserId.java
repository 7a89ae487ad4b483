package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies somebody who can sign in.
public record UserId(UUID value) implements Id {
    private static final String PREFIX = "usr_";

    public static UserId at(Instant now) {
        return new UserId(Uuid7.at(now));
    }

    public static Optional<UserId> parse(String text) {
        return Id.parse(PREFIX, text).map(UserId::new);
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
