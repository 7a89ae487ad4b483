package dev.cartwright.listing;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A listing with what it is found by. Its rating is taken over when it is listed for the first time alone: from then
// on
/// that has another owner.
///
/// @param categories those that the product was put into
/// @param within the same with all above
/// @param suppliers of its variants
/// @param formats of its variants: `hardcover`, `paperback`, `ebook`, …
/// @param language BCP 47
/// @param inStock those variants that can be had now
public record ListingRow(
        Listing listing,
        List<CategoryId> categories,
        List<CategoryId> within,
        List<SupplierId> suppliers,
        List<String> formats,
        @Nullable String language,
        @Nullable Integer year,
        List<VariantId> inStock) {

    String search() {
        return search(listing.title(), listing.authors());
    }

    /// Title and authors, as words are looked for in them.
    static String search(String title, Collection<Named> authors) {
        return Stream.concat(Stream.of(title), authors.stream().map(Named::name))
                .map(SearchText::fold)
                .collect(Collectors.joining(" "));
    }
}
