package dev.cartwright.audit;

import dev.cartwright.kernel.AuditId;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change that somebody of the staff made.
@Schema(name = "AuditEntry", description = "A change that somebody of the staff made.")
public record AuditEntry(
        AuditId id,
        Instant at,

        @Schema(description = "Who: a user's id.", examples = "usr_01kajx3y5qe0k8v6t1w2z4n7rd")
        String actor,

        @Schema(description = "In which role.", examples = "support")
        String role,

        @Schema(description = "What was done.", examples = "ship_order")
        String act,

        @Schema(description = "To what: its id.", examples = "ord_01kajx3y5qe0k8v6t1w2z4n7rd")
        String target,

        @Schema(description = "How it was, without personal data; null if it was not there.") @Nullable
        Map<String, Object> before,

        @Schema(description = "How it is since, without personal data; null if it is gone.") @Nullable
        Map<String, Object> after,

        @Schema(description = "The request that did it.", examples = "5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11")
        String requestId) {}
