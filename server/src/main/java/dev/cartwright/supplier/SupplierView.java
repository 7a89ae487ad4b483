package dev.cartwright.supplier;

import dev.cartwright.kernel.SupplierId;
import dev.cartwright.platform.once.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody whom the shop buys from.
@Schema(name = "Supplier", description = "Somebody whom the shop buys from.")
public record SupplierView(
        SupplierId id,
        @Schema(examples = "harbour-press") String slug,
        @Schema(examples = "Harbour Press") String name,

        @Schema(description = "Where orders to them go.", examples = "orders@harbour-press.example") @Nullable
        String email,

        @Schema(description = "How many variants are bought from them.", minimum = "0", examples = "12")
        int variantCount,

        @Schema(description = "Grows with every change; the entity tag begins with it.", minimum = "1", examples = "3")
        int version)
        implements Versioned {

    static SupplierView of(Supplier supplier, int variantCount) {
        return new SupplierView(
                supplier.id(), supplier.slug(), supplier.name(), supplier.email(), variantCount, supplier.version());
    }
}
