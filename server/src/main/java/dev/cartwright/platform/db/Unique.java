package dev.cartwright.platform.db;

import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Problem;
import java.util.function.Supplier;

/// Turns what a unique constraint refuses into an answer.
public final class Unique {
    private static final String UNIQUE_VIOLATION = "23505";

    private Unique() {}

    /// Runs a change of one row that only one unique constraint can refuse.
    ///
    /// @param pointer the field that must be unique
    /// @throws Problem 409 `taken`; the transaction has to be rolled back then
    public static <T> T demand(String pointer, Supplier<T> change) {
        try {
            return change.get();
        } catch (RuntimeException failure) {
            throw Retries.sqlState(failure).equals(UNIQUE_VIOLATION) ? taken(pointer) : failure;
        }
    }

    public static Problem taken(String pointer) {
        return CommonProblem.TAKEN
                .because("Another one has this already.")
                .at(pointer, "taken", "Another one has this already.");
    }
}
