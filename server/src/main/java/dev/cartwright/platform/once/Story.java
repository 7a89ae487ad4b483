package dev.cartwright.platform.once;

import dev.cartwright.platform.http.Answer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// An operation that talks to the outside world, told in phases.
///
/// @param resumePoint what the operation is known by from its first commit on, chosen before anything is written
/// @param first commit 1; what it refuses leaves nothing behind
/// @param beforeRepeat refuses somebody who comes with a key that was used, and may not see what it has led to
/// @param resume finds again what `first` made, after a crash
/// @param outside runs without a transaction and must be safe to repeat
/// @param last commit 2
public record Story<S, T>(
        String resumePoint,
        Supplier<S> first,
        Runnable beforeRepeat,
        Function<String, S> resume,
        Function<S, T> outside,
        BiFunction<S, T, Answer> last) {

    /// For an operation whose caller has been let in before.
    public Story(
            String resumePoint,
            Supplier<S> first,
            Function<String, S> resume,
            Function<S, T> outside,
            BiFunction<S, T, Answer> last) {
        this(resumePoint, first, () -> {}, resume, outside, last);
    }
}
