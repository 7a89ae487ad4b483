package dev.cartwright.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
}
