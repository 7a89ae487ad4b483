package dev.cartwright.order;

import dev.cartwright.kernel.Slugs;
import java.util.Set;

/// A small state machine: an enum whose `next` is its transition table.
interface Machine<S extends Enum<S> & Machine<S>> {
    /// Where one may go from here; empty at the end.
    Set<S> next();

    /// `target`, if one may go there.
    ///
    /// @throws dev.cartwright.kernel.Problem 409 that names the legal steps
    default S to(S target) {
        if (!next().contains(target)) {
            throw OrderProblem.ILLEGAL_TRANSITION
                    .because("From '%s' the order cannot become '%s'.".formatted(text(), target.text()))
                    .with("state", text())
                    .with("allowed", next().stream().map(Machine::text).sorted().toList());
        }
        return target;
    }

    /// Its spelling in the database and in answers.
    default String text() {
        return Slugs.lowerSnake((Enum<?>) this);
    }
}
