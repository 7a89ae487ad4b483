package dev.cartwright.inventory;

import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.VariantId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A correction of a stock by staff.
@Schema(name = "StockCorrection", description = "A correction of a stock by staff.")
public record StockCorrectionView(
        StockEntryId id,
        VariantId variantId,

        @Schema(description = "How many more; negative for fewer.", examples = "-2")
        int change,

        @Schema(
                description = "Why.",
                examples = "counted",
                enumeration = {"received", "counted", "damaged", "lost", "found", "returned"})
        String reason,

        @Schema(description = "What was written about it.") @Nullable
        String note,

        @Schema(description = "Who: a user's id.", examples = "usr_01kajx3y5qe0k8v6t1w2z4n7rd")
        String actor,

        @Schema(description = "How many were on hand afterwards.", minimum = "0", examples = "10")
        int onHandAfter,

        Instant createdAt) {}
