package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which category stands below which.
///
/// @param parents of every category there is; empty at a root
record CategoryTree(Map<CategoryId, Optional<CategoryId>> parents) {
    /// How many categories may stand one below the other.
    static final int DEEPEST = 10;

    boolean has(CategoryId category) {
        return parents.containsKey(category);
    }

    /// The category and all above it.
    List<CategoryId> branch(CategoryId category) {
        var branch = new ArrayList<CategoryId>();
        var step = Optional.of(category);
        while (step.isPresent()) {
            branch.add(step.get());
            step = parents.getOrDefault(step.get(), Optional.empty());
        }
        return branch;
    }

    Map<CategoryId, List<CategoryId>> branches() {
        return parents.keySet().stream().collect(Collectors.toMap(Function.identity(), this::branch));
    }

    /// Whether it would stand below itself.
    boolean wouldBeACycle(CategoryId moved, CategoryId below) {
        return branch(below).contains(moved);
    }

    /// Whether too many would stand one below the other.
    ///
    /// @param moved one that is there, or a new one
    boolean wouldBeTooDeep(CategoryId moved, CategoryId below) {
        int height = parents.keySet().stream()
                .mapToInt(category -> branch(category).indexOf(moved) + 1)
                .max()
                .orElse(0);
        return branch(below).size() + Math.max(height, 1) > DEEPEST;
    }
}
