package dev.cartwright.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.listing.Named;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A category and its way from the root.
///
/// @param ancestors from the root down to its parent
public record Branch(Named self, List<Named> ancestors) {
    /// @param steps from the root down, the category itself last
    static Branch of(List<Named> steps) {
        return new Branch(steps.getLast(), List.copyOf(steps.subList(0, steps.size() - 1)));
    }

    /// Those that are told of, each with the way to it.
    ///
    /// @param stored an array of categories with all above them, each with `id`, `slug`, `name` and `parent_id`
    public static Map<CategoryId, Branch> all(JsonNode stored) {
        var names = Named.all(stored, CategoryId::new);
        var parents = new HashMap<CategoryId, CategoryId>();
        for (var one : stored) {
            if (one.path("parent_id").isTextual()) {
                parents.put(id(one, "id"), id(one, "parent_id"));
            }
        }
        return names.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), leaf -> of(steps(leaf, names, parents))));
    }

    private static CategoryId id(JsonNode stored, String member) {
        return new CategoryId(UUID.fromString(stored.path(member).asText()));
    }

    private static List<Named> steps(
            CategoryId leaf, Map<CategoryId, Named> names, Map<CategoryId, CategoryId> parents) {
        var steps = new LinkedList<Named>();
        for (var step = leaf; step != null && names.containsKey(step); step = parents.get(step)) {
            steps.addFirst(names.get(step));
        }
        return steps;
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
