/// The catalogue: products with their variants and base prices. Owns `products`, `product_authors`,
/// `product_categories`, `variants` and `prices`; asks authors and categories, and tells the listings.
@NullMarked
package dev.cartwright.catalog;

import org.jspecify.annotations.NullMarked;
