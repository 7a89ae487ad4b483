package dev.cartwright.listing;

import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.VariantId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A listing with what it is found by.
///
/// @param categories with all above
/// @param inStock those variants that can be had now
public record ListingRow(Listing listing, List<CategoryId> categories, List<VariantId> inStock) {
    /// Title and authors, as words are looked for in them.
    String search() {
        return Stream.concat(
                        Stream.of(listing.title()), listing.authors().stream().map(Named::name))
                .map(SearchText::fold)
                .collect(Collectors.joining(" "));
    }
}
