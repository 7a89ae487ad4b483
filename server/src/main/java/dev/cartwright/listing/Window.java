package dev.cartwright.listing;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// The part of a list that a page shows.
///
/// @param called the slug that the list's category must have, or there is nothing on it; null where that is known
/// @param after where the page before ended; null for the first
/// @param limit how many rows to read
record Window(
        ListingFilter filter,
        @Nullable String called,
        Currency currency,
        Keyset sort,
        boolean descending,
        Keyset.@Nullable Place after,
        int limit) {}
