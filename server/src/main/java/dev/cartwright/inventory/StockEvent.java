package dev.cartwright.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.StockEntryId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.events.Event;
import java.util.List;

/// What staff has done to the stock. What orders do to it, they tell themselves.
public sealed interface StockEvent extends Event {
    /// A correction, which is never changed again.
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

        @Override
        public int version() {
            return 1;
        }
    }
}
