package dev.cartwright.catalog;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which listings are meant, with everything looked up; its text is what a cursor is bound to.
///
/// @param priceMin minor units, inclusive; so is `priceMax`
/// @param ratingMin thousandths
/// @param patterns `like` patterns that the search text must match, all of them
record ListingFilter(
        String market,
        Currency currency,
        @Nullable CategoryId category,
        @Nullable AuthorId author,
        @Nullable Long priceMin,
        @Nullable Long priceMax,
        @Nullable Integer ratingMin,
        @Nullable Boolean inStock,
        @Nullable List<String> patterns) {

    /// The one market there is until markets come.
    static final String MARKET = "default";

    static ListingFilter everything(Currency currency) {
        return new ListingFilter(MARKET, currency, null, null, null, null, null, null, null);
    }

    static ListingFilter in(CategoryId category, Currency currency) {
        return new ListingFilter(MARKET, currency, category, null, null, null, null, null, null);
    }

    static ListingFilter by(AuthorId author, Currency currency) {
        return new ListingFilter(MARKET, currency, null, author, null, null, null, null, null);
    }
}
