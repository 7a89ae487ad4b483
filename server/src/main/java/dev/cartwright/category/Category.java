package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Slugged;
import dev.cartwright.listing.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param ancestors from the root down to its parent
/// @param position among its siblings, the lowest first; of equal ones the older one is first
/// @param version grows with every change
record Category(
        CategoryId id,
        String slug,
        String name,
        String description,
        List<Named> ancestors,
        int position,
        Instant createdAt,
        int version)
        implements Slugged<Category> {

    /// Null at a root.
    @Nullable
    Named parent() {
        return ancestors.isEmpty() ? null : ancestors.getLast();
    }

    @Nullable
    CategoryId parentId() {
        var parent = parent();
        return parent == null ? null : new CategoryId(parent.id().value());
    }

    @Override
    public Category withSlug(String other) {
        return new Category(id, other, name, description, ancestors, position, createdAt, version);
    }

    Category withVersion(int other) {
        return new Category(id, slug, name, description, ancestors, position, createdAt, other);
    }
}
