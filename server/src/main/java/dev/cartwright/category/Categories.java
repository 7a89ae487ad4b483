package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shelves of the shop, one tree.
public interface Categories {
    /// Parents come before their children.
    void add(List<NewCategory> categories);

    Optional<CategoryId> find(String idOrSlug);

    /// Each of these categories with all above it; one that is not there is left out. Nobody moves a category
    /// before the transaction ends.
    Map<CategoryId, Branch> held(Collection<CategoryId> categories);

    /// @param position among its siblings, the lowest first
    record NewCategory(
            CategoryId id,
            String slug,
            String name,
            String description,
            @Nullable CategoryId parent,
            int position) {}
}
