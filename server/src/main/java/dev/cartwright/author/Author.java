package dev.cartwright.author;

import dev.cartwright.kernel.AuthorId;
import org.jspecify.annotations.Nullable;

/// @param born a year, negative before Christ; so is `died`
record Author(
        AuthorId id,
        String slug,
        String name,
        @Nullable Integer born,
        @Nullable Integer died,
        String biography) {}
