package dev.cartwright.audit;

import dev.cartwright.kernel.Act;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for; null means any.
///
/// @param from the first moment that counts
/// @param to the first moment that does not count any more
record AuditQuery(
        @Nullable String actor,
        @Nullable Act act,
        @Nullable String target,
        @Nullable Instant from,
        @Nullable Instant to) {}
