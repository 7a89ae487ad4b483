package dev.cartwright.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next opaque cursor of the page after this, null at the end
/// @param total how many there are in all; only counted when asked for
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {
    /// A list that is always shown whole.
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    /// @param found one more than `limit` if there is a next page
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor, @Nullable Long total) {
        if (found.size() <= limit) {
            return new Page<>(found, null, total);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()), total);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next, total);
    }
}
