package dev.cartwright.catalog;

import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.media.Image;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A variant as a buyer sees it on a line.
///
/// @param active whether its product is offered at all just now
/// @param stockKept false for what never runs out, such as an e-book
public record VariantForSale(
        VariantId variant,
        ProductId product,
        String slug,
        String sku,
        String title,
        Map<String, String> options,
        @Nullable Image image,
        Money price,
        int weightGrams,
        boolean active,
        boolean stockKept) {}
