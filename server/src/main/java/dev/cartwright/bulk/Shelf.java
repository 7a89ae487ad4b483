package dev.cartwright.bulk;

import org.jspecify.annotations.Nullable;

/// A category that an import puts books into, and makes if it is not there.
///
/// @param position among its siblings
record Shelf(
        String slug, String name, int position, @Nullable Shelf parent) {}
