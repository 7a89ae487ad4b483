package dev.cartwright.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.OrderId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.events.Event;
import java.util.List;

/// What has happened to the stock. What orders take of it and give back they tell themselves, unless nothing is left
/// then, or something again.
public sealed interface StockEvent extends Event {
    /// None of them is ever changed again.
    @Override
    default int version() {
        return 1;
    }

    /// A correction.
    ///
    /// @param change how many more are on hand since
    /// @param products whose stock it is
    record StockCorrected(StockEntryId correctionId, VariantId variantId, int change, List<ProductId> products)
            implements StockEvent {
        @Override
        public String type() {
            return "stock.corrected";
        }

        @Override
        @JsonIgnore
        public String aggregate() {
            return correctionId.text();
        }
    }

    /// An order took the last of these variants.
    record StockRanOut(OrderId orderId, List<VariantId> variants) implements StockEvent {
        @Override
        public String type() {
            return "stock.ran_out";
        }

        @Override
        @JsonIgnore
        public String aggregate() {
            return orderId.text();
        }
    }

    /// An order that came to nothing gave these variants back, of which none was left.
    record StockCameBack(OrderId orderId, List<VariantId> variants) implements StockEvent {
        @Override
        public String type() {
            return "stock.came_back";
        }

        @Override
        @JsonIgnore
        public String aggregate() {
            return orderId.text();
        }
    }
}
