package dev.cartwright.offer;

import dev.cartwright.author.Authors;
import dev.cartwright.category.Categories;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.listing.ListingFilter;
import dev.cartwright.listing.ListingQuery;
import dev.cartwright.platform.http.Paging;
import dev.cartwright.supplier.Suppliers;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A query for products as a shopper puts it: things are named by id or slug.
///
/// @param filter all that names no thing
record ProductListQuery(
        Paging paging,
        @Nullable String category,
        @Nullable String author,
        @Nullable String supplier,
        ListingFilter filter,
        ListingQuery.Sort sort) {

    /// In one statement for each thing that is named.
    ///
    /// @throws Problem 400 for an unknown category, author or supplier
    ListingQuery lookedUp(Authors authors, Categories categories, Suppliers suppliers) {
        return of(
                named("category", category, categories::find),
                named("author", author, authors::find),
                named("supplier", supplier, suppliers::find));
    }

    /// With what its names stand for.
    ListingQuery of(@Nullable CategoryId inCategory, @Nullable AuthorId byAuthor, @Nullable SupplierId fromSupplier) {
        return new ListingQuery(paging, filter.of(inCategory, byAuthor, fromSupplier), sort);
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
