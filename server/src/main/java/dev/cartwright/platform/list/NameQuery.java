package dev.cartwright.platform.list;

import dev.cartwright.platform.http.Paging;
import dev.cartwright.platform.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the things that have names are asked for, and in which order.
///
/// @param text words that the name must all contain
public record NameQuery<T>(@Nullable String text, Sorting<T> sorting, Paging paging) {
    /// @param list names the list
    /// @throws dev.cartwright.kernel.Problem 400 for a foreign or damaged cursor
    public Window<T> window(String list) {
        return sorting.window(list + " " + text, paging);
    }

    /// What the folded name must all be like; null without a text.
    public @Nullable List<String> patterns() {
        return Words.patterns(text);
    }
}
