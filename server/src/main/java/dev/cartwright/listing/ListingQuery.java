package dev.cartwright.listing;

import dev.cartwright.platform.http.Paging;

/// Which products, in which order, and which page of them.
public record ListingQuery(Paging paging, ListingFilter filter, Sort sort) {
    /// What a cursor is bound to.
    String name() {
        return sort + " " + filter;
    }

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
