package dev.cartwright.inventory;

import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.list.Keyset;
import dev.cartwright.platform.list.Sorting;
import org.jspecify.annotations.Nullable;

/// Which stock is asked for, and in which order; null filters nothing.
record StockQuery(
        @Nullable ProductId product,
        @Nullable VariantId variant,
        @Nullable String sku,
        @Nullable Integer availableMax,
        Sorting<StockView> sorting) {
    static final Keyset<StockView> KEYSET = Keyset.of("title", "variant_id", StockView::variantId)
            .with("title", "title", StockView::title, text -> text)
            .with("available", "available", StockView::available, Integer::valueOf);

    String name() {
        return "inventory " + product + " " + variant + " " + sku + " " + availableMax;
    }
}
