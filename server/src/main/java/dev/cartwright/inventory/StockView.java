package dev.cartwright.inventory;

import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Named;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many of a variant there are.
@Schema(name = "Stock", description = "How many of a variant there are.")
public record StockView(
        VariantId variantId,
        ProductId productId,

        @Schema(description = "That of the product.", examples = "Moby-Dick")
        String title,

        @Schema(examples = "MOBY-PB") String sku,
        @Schema(examples = "Paperback") String name,
        Map<String, String> options,

        @Schema(description = "What lies there.", minimum = "0", examples = "12")
        int onHand,

        @Schema(description = "What orders hold of it.", minimum = "0", examples = "2")
        int reserved,

        @Schema(description = "What can be sold.", minimum = "0", examples = "10")
        int available,

        @Schema(description = "Where it lies.") Named location) {}
