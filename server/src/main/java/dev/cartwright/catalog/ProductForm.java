package dev.cartwright.catalog;

import org.jspecify.annotations.Nullable;

/// What a product shall be, as one of the doors takes it.
public sealed interface ProductForm permits WriteProduct, WriteBook {
    /// @param before the product as it is; null for a new one
    ProductDraft over(@Nullable Known before);

    /// What a form leaves as it was.
    ///
    /// @param type never changes
    record Known(
            String type, @Nullable String isbn13, @Nullable String publisher) {
        static Known of(StoredProduct stored) {
            var publisher = stored.publisher();
            return new Known(stored.type(), stored.isbn13(), publisher == null ? null : publisher.text());
        }
    }
}
