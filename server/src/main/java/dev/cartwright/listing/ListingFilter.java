package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import org.jspecify.annotations.Nullable;

/// Which listings are meant. What is null does not filter; filters are joined by "and". Its text is what a cursor is
/// bound to.
///
/// @param category with all categories below it
/// @param priceMin of the lowest price of a product, minor units, inclusive; so is `priceMax`
/// @param ratingMin thousandths
/// @param text words that title and authors must all contain, whatever their case and accents
public record ListingFilter(
        @Nullable CategoryId category,
        @Nullable AuthorId author,
        @Nullable Long priceMin,
        @Nullable Long priceMax,
        @Nullable Integer ratingMin,
        @Nullable Boolean inStock,
        @Nullable String text) {

    /// The one market there is until markets come.
    static final String MARKET = "default";
}
