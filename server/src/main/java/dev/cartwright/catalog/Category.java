package dev.cartwright.catalog;

import dev.cartwright.kernel.CategoryId;
import org.jspecify.annotations.Nullable;

/// @param parent null at a root
record Category(
        CategoryId id,
        String slug,
        String name,
        String description,
        @Nullable Named parent) {}
