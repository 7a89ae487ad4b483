package dev.cartwright.platform.http;

import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for.
///
/// @param count whether to count all that match
public record Paging(int limit, @Nullable String cursor, boolean count) {
    /// One more than the page holds: whether there is a next page shows without counting.
    public int probe() {
        return limit + 1;
    }
}
