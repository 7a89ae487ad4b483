package dev.cartwright.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Identifies a domain event.
public record EventId(UUID value) implements Id {
    private static final String PREFIX = "evt_";

    public static EventId at(Instant now) {
        return new EventId(Uuid7.at(now));
    }

    public static Optional<EventId> parse(String text) {
        return Id.parse(PREFIX, text).map(EventId::new);
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
