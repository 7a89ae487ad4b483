package dev.cartwright.category;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.listing.Named;
import org.jspecify.annotations.Nullable;

/// @param parent null at a root
/// @param position its place among all categories
record Category(
        CategoryId id,
        String slug,
        String name,
        String description,
        @Nullable Named parent,
        int position) {}
