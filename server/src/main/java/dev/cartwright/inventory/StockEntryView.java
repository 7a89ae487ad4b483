package dev.cartwright.inventory;

import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.StockEntryId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of a stock. All of them together are the stock.
@Schema(name = "StockEntry", description = "A change of a stock. All of them together are the stock.")
public record StockEntryView(
        StockEntryId id,

        @Schema(
                description = "Why.",
                examples = "held",
                enumeration = {
                    "received",
                    "held",
                    "released",
                    "shipped",
                    "counted",
                    "damaged",
                    "lost",
                    "found",
                    "returned"
                })
        String reason,

        @Schema(description = "How many more are on hand since.", examples = "0")
        int onHandChange,

        @Schema(description = "How many more are held by orders since.", examples = "2")
        int reservedChange,

        @Schema(description = "For which order; null if for none.") @Nullable
        OrderId orderId,

        @Schema(description = "What staff wrote about it.") @Nullable
        String note,

        @Schema(description = "Who: a user's id, guest or system.", examples = "guest")
        String actor,

        Instant createdAt) {}
