package dev.cartwright.offer;

import dev.cartwright.author.Authors;
import dev.cartwright.category.Categories;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Problem;
import dev.cartwright.listing.ListingFilter;
import dev.cartwright.listing.ListingQuery;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A query for products as a shopper puts it: things are named by id or slug.
record ProductListQuery(
        int limit,
        @Nullable String cursor,
        @Nullable String category,
        @Nullable String author,
        @Nullable Money priceMin,
        @Nullable Money priceMax,
        @Nullable Integer ratingMin,
        @Nullable Boolean inStock,
        @Nullable String text,
        ListingQuery.Sort sort,
        boolean count) {

    /// In one statement for each thing that is named.
    ///
    /// @throws Problem 400 for an unknown category or author
    ListingQuery lookedUp(Authors authors, Categories categories) {
        var filter = new ListingFilter(
                named("category", category, categories::find),
                named("author", author, authors::find),
                minor(priceMin),
                minor(priceMax),
                ratingMin,
                inStock,
                text);
        return new ListingQuery(limit, cursor, filter, sort, count);
    }

    private static @Nullable Long minor(@Nullable Money price) {
        return price == null ? null : price.minor();
    }

    /// What a filter names must be there: an empty list would hide a misspelling.
    private static <I extends Id> @Nullable I named(
            String parameter, @Nullable String idOrSlug, Function<String, Optional<I>> find) {
        return idOrSlug == null ? null : find.apply(idOrSlug).orElseThrow(() -> unknown(parameter));
    }

    private static Problem unknown(String parameter) {
        return CommonProblem.MALFORMED
                .because("The query parameter '" + parameter + "' names nothing that is there.")
                .at(parameter, "unknown", "There is no such " + parameter + "; give an id or a slug.");
    }
}
