package dev.cartwright.audit;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.Id;
import org.jspecify.annotations.Nullable;

/// Where every change by staff is written down.
public interface Audit {
    /// Writes the change down, in the caller's transaction, if somebody of the staff made it; what shoppers do to their
    /// own things is not audited.
    ///
    /// @param before the thing as it was, as a view or a record; null if it was not there
    /// @param after the thing as it is now; null if it is gone. What is marked [dev.cartwright.kernel.Personal] is
    /// left out of both
    void wrote(Caller caller, Act act, Id target, @Nullable Object before, @Nullable Object after);
}
