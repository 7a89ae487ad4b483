package dev.cartwright.listing;

import org.jspecify.annotations.Nullable;

/// Which products, in which order, and which page of them.
///
/// @param cursor where the page before ended; null for the first
/// @param count whether to count all that match
public record ListingQuery(int limit, @Nullable String cursor, ListingFilter filter, Sort sort, boolean count) {

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
