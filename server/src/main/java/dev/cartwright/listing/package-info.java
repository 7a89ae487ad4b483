/// The listings: one row per product, market and currency, read without a join by every list of products. Owns
/// `listings`, `listing_entries` and `base_ratings`; the owners of the facts tell it in their transactions, and it asks
// nobody.
@NullMarked
package dev.cartwright.listing;

import org.jspecify.annotations.NullMarked;
