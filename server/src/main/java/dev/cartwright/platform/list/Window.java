package dev.cartwright.platform.list;

import dev.cartwright.platform.db.Conditions;
import dev.cartwright.platform.http.Cursor;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.http.Paging;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The part of a list that a page shows.
///
/// @param name what a cursor is bound to: the list, its filters and its order
/// @param after where the page before ended; null for the first
public record Window<T>(
        Sorting<T> sorting,
        String name,
        Paging paging,
        @Nullable Place after) {
    /// The keys of the last row of a page.
    public record Place(Object value, UUID id) {}

    /// The conditions of a list, and that of its page.
    public Conditions narrow(Conditions conditions) {
        return after == null
                ? conditions
                : conditions.after(
                        sorting.field().column() + ", " + sorting.keyset().idColumn(),
                        sorting.descending(),
                        after.value(),
                        after.id());
    }

    public String order() {
        return sorting.order();
    }

    /// How many rows to read: one more than the page shows.
    public int limit() {
        return paging.probe();
    }

    /// @param count how many there are in all; asked only if the request wants to know
    public Page<T> page(List<T> found, Supplier<Long> count) {
        return Page.of(found, paging.limit(), this::cursor, paging.count() ? count.get() : null);
    }

    private String cursor(T last) {
        return Cursor.write(
                name,
                sorting.field().value().apply(last).toString(),
                sorting.keyset().id().apply(last).value().toString());
    }
}
