package dev.cartwright.inventory;

import dev.cartwright.kernel.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// So many more, or fewer, are on hand than the shop believed.
///
/// @param change not 0
@Schema(name = "CorrectStock", description = "So many more, or fewer, are on hand than the shop believed.")
public record CorrectStock(
        @Schema(description = "How many more; negative for fewer, never 0.", examples = "-2")
        @NotNull
        @Min(-MOST)
        @Max(MOST)
        Integer change,

        @Schema(
                description = "Why.",
                examples = "counted",
                enumeration = {"received", "counted", "damaged", "lost", "found", "returned"})
        @NotNull
        @Pattern(regexp = StockReason.ANY, message = "One of received, counted, damaged, lost, found, returned.")
        String reason,

        @Schema(description = "A line for whoever reads the history.", examples = "Fell into the harbour.")
        @PlainText(max = 500)
        @Nullable
        String note) {
    static final int MOST = 100_000;
}
