package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.listing.Named;
import java.util.List;
import java.util.stream.Stream;

/// A category and its way from the root.
///
/// @param ancestors from the root down to its parent
public record Branch(Named self, List<Named> ancestors) {
    /// @param steps from the root down, the category itself last
    static Branch of(List<Named> steps) {
        return new Branch(steps.getLast(), List.copyOf(steps.subList(0, steps.size() - 1)));
    }

    /// From the root down, the category itself last.
    List<Named> steps() {
        return Stream.concat(ancestors.stream(), Stream.of(self)).toList();
    }

    /// The category and all above it.
    public Stream<CategoryId> ids() {
        return Stream.concat(Stream.of(self), ancestors.stream())
                .map(step -> new CategoryId(step.id().value()));
    }
}
