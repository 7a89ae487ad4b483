package dev.cartwright.category;

/// A category in the list of all.
///
/// @param place sorts it behind its parent and before the next sibling of that
record PlacedCategory(Category category, String place) {}
