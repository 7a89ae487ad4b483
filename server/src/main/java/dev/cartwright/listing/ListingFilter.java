package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/// Which listings are meant. What is null does not filter; filters are joined by "and". Its text is what a cursor is
/// bound to.
///
/// @param type `book`, …
/// @param category with all categories below it
/// @param supplier of some variant
/// @param priceMin of the lowest price of a product, minor units, inclusive; so is `priceMax`
/// @param ratingMin thousandths
/// @param format of some variant
/// @param language BCP 47; `en` means `en-GB`, too
/// @param yearMin inclusive, as is `yearMax`; negative before Christ
/// @param text words that title and authors must all contain, whatever their case and accents
public record ListingFilter(
        @Nullable ProductState state,
        @Nullable String type,
        @Nullable CategoryId category,
        @Nullable AuthorId author,
        @Nullable SupplierId supplier,
        @Nullable Long priceMin,
        @Nullable Long priceMax,
        @Nullable Integer ratingMin,
        @Nullable Boolean inStock,
        @Nullable String format,
        @Nullable String language,
        @Nullable Integer yearMin,
        @Nullable Integer yearMax,
        @Nullable String text) {

    /// The one market there is until markets come.
    public static final String MARKET = "default";

    /// What is offered to everybody.
    public static final ListingFilter OFFERED = new ListingFilter(
            ProductState.ACTIVE, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// These filters and, of what is named here, its lists.
    public ListingFilter of(
            @Nullable CategoryId inCategory, @Nullable AuthorId byAuthor, @Nullable SupplierId fromSupplier) {
        return new ListingFilter(
                state,
                type,
                inCategory,
                byAuthor,
                fromSupplier,
                priceMin,
                priceMax,
                ratingMin,
                inStock,
                format,
                language,
                yearMin,
                yearMax,
                text);
    }

    /// Whose list is read: the one of those named that is likely to be the shortest.
    @Nullable
    Id facet() {
        if (author != null) {
            return author;
        }
        return supplier == null ? category : supplier;
    }
}
