package dev.cartwright.offer;

import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Listing;
import dev.cartwright.platform.cache.Tags;
import dev.cartwright.platform.http.Page;
import java.util.List;
import java.util.Map;

/// A page of a list of products, and what it says something about.
///
/// @param <T> how an item is shown
/// @param tags of [Tags]: an order changes it only if it takes of what few may be left of, or the last of something
record Listed<T>(Page<T> page, List<String> tags) {
    private static final String[] KINDS = {Tags.PRODUCTS, Tags.AUTHORS, Tags.CATEGORIES, Tags.SUPPLIERS, Tags.STOCK};

    /// @param stock of the variants that [#scarce] names: how many of each can be bought
    static <T> Listed<T> of(Page<Listing> page, Map<VariantId, Integer> stock, Shown<T> shown) {
        var scarce = page.items().stream().filter(Listed::mayBeScarce).map(Listing::id);
        return new Listed<>(page.map(listing -> shown.of(listing, left(listing, stock))), Tags.of(scarce, KINDS));
    }

    @FunctionalInterface
    interface Shown<T> {
        /// @param left of all variants together
        T of(Listing listing, int left);
    }

    /// The variants of what few may be left of.
    static List<VariantId> scarce(Page<Listing> page) {
        return page.items().stream()
                .filter(Listed::mayBeScarce)
                .flatMap(listing -> listing.variants().stream())
                .toList();
    }

    private static boolean mayBeScarce(Listing listing) {
        return listing.available() && !listing.unlimited();
    }

    private static int left(Listing listing, Map<VariantId, Integer> stock) {
        return listing.unlimited()
                ? Inventory.PLENTY
                : listing.variants().stream()
                        .mapToInt(variant -> stock.getOrDefault(variant, 0))
                        .sum();
    }
}
