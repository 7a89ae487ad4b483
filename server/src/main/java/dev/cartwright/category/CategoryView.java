package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.listing.Named;
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

        @Schema(
                description = "How many products are offered in it and in all categories below.",
                minimum = "0",
                examples = "14")
        int productCount) {

    static CategoryView of(Category category, int productCount) {
        return new CategoryView(
                category.id(),
                category.slug(),
                category.name(),
                category.description(),
                category.parent(),
                productCount);
    }
}
