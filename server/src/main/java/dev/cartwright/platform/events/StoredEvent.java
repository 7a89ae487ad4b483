package dev.cartwright.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.EventId;
import java.time.Instant;

/// An event as its readers get it.
public record StoredEvent(EventId id, String type, String aggregate, int version, JsonNode body, Instant at) {}
