package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies an author.
public record AuthorId(UUID value) implements Id {
    private static final String PREFIX = "aut_";

    public static AuthorId at(Instant now) {
        return new AuthorId(Uuid7.at(now));
    }

    public static Optional<AuthorId> parse(String text) {
        return Id.parse(PREFIX, text).map(AuthorId::new);
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
