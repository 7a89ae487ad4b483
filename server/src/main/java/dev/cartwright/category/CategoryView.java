package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.listing.Named;
import dev.cartwright.platform.once.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A category and its place in the tree.
@Schema(name = "Category", description = "A category and its place in the tree.")
public record CategoryView(
        CategoryId id,
        @Schema(examples = "sea-and-adventure") String slug,
        @Schema(examples = "Sea and adventure") String name,
        @Schema(description = "Plain text.") String description,

        @Schema(description = "The category above; null at a root.") @Nullable
        Named parent,

        @Schema(description = "All above it, from the root down to its parent.")
        List<Named> ancestors,

        @Schema(description = "Among its siblings, the lowest first.", minimum = "0", examples = "3")
        int position,

        @Schema(
                description = "How many products are offered in it and in all categories below.",
                minimum = "0",
                examples = "14")
        int productCount,

        @Schema(description = "Grows with every change; the entity tag begins with it.", minimum = "1", examples = "3")
        int version)
        implements Versioned {

    static CategoryView of(Category category, int productCount) {
        return new CategoryView(
                category.id(),
                category.slug(),
                category.name(),
                category.description(),
                category.parent(),
                category.ancestors(),
                category.position(),
                productCount,
                category.version());
    }
}
