package dev.cartwright.catalog;

import dev.cartwright.kernel.Money;
import org.jspecify.annotations.Nullable;

/// Which products, in which order, and which page of them. What is null does not filter; filters are joined by "and".
///
/// @param cursor where the page before ended; null for the first
/// @param category id or slug; with all categories below it
/// @param author id or slug
/// @param priceMin of the lowest price of a product, inclusive; so is `priceMax`
/// @param ratingMin thousandths
/// @param text words that title and authors must all contain, whatever their case and accents
/// @param count whether to count all that match
public record ListingQuery(
        int limit,
        @Nullable String cursor,
        @Nullable String category,
        @Nullable String author,
        @Nullable Money priceMin,
        @Nullable Money priceMax,
        @Nullable Integer ratingMin,
        @Nullable Boolean inStock,
        @Nullable String text,
        Sort sort,
        boolean count) {

    public record Sort(Field field, boolean descending) {
        public static final Sort NEWEST_FIRST = new Sort(Field.CREATED_AT, true);
    }

    public enum Field {
        TITLE,
        PRICE,
        CREATED_AT,
        RATING
    }
}
