package dev.cartwright.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kernel.Slugs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that happened to an order.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TimelineEntry(
        Instant at,

        @Schema(
                description = "What happened.",
                examples = "shipped",
                enumeration = {
                    "placed",
                    "confirmed",
                    "edited",
                    "shipped",
                    "delivered",
                    "cancelled",
                    "cancellation_failed",
                    "refunded",
                    "refund_failed"
                })
        String event,

        @Schema(
                description = "Who did it: `guest`, `system`, a user's id, or `staff` for all but the staff.",
                examples = "staff")
        String actor,

        @Schema(description = "More about it.") @Nullable String detail) {
    static final String SYSTEM = "system";
    private static final String GUEST = "guest";
    private static final String STAFF = "staff";

    /// What can happen.
    enum Event {
        PLACED,
        CONFIRMED,
        EDITED,
        SHIPPED,
        DELIVERED,
        CANCELLED,
        CANCELLATION_FAILED,
        REFUNDED,
        REFUND_FAILED
    }

    static TimelineEntry of(Instant now, Event event, String actor, @Nullable String detail) {
        // Microseconds, so that an entry is the same before and after it was written.
        return new TimelineEntry(now.truncatedTo(ChronoUnit.MICROS), Slugs.lowerSnake(event), actor, detail);
    }

    /// As somebody sees it who does not belong to the staff: which of them did it is no business of his.
    TimelineEntry withoutNames(String customer) {
        boolean isTold = actor.equals(SYSTEM) || actor.equals(GUEST) || actor.equals(customer);
        return isTold ? this : new TimelineEntry(at, event, STAFF, detail);
    }
}
