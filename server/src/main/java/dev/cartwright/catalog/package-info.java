/// The catalogue: products with variants and base prices, authors, categories, and the listings made of them. Owns
/// `products`, `product_authors`, `product_categories`, `variants`, `prices`, `authors`, `categories` and `listings`;
/// may call suppliers and media.
@NullMarked
package dev.cartwright.catalog;

import org.jspecify.annotations.NullMarked;
