package dev.cartwright.catalog;

import dev.cartwright.catalog.Intake.NewProduct;
import dev.cartwright.catalog.Intake.NewVariant;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.VariantId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A listing with what it is found by.
///
/// @param categories with all above
/// @param inStock those variants that can be had now
record ListingRow(Listing listing, List<CategoryId> categories, List<VariantId> inStock, String search) {

    /// The listing of a product that nobody has stocked yet: only what never runs out can be had.
    static ListingRow of(NewProduct product, Map<AuthorId, Named> authors, Map<CategoryId, List<CategoryId>> branches) {
        var names = product.authors().stream().map(authors::get).toList();
        var prices = product.variants().stream()
                .map(NewVariant::price)
                .sorted(Comparator.naturalOrder())
                .toList();
        var unlimited = product.variants().stream()
                .filter(variant -> !variant.stockKept())
                .map(NewVariant::id)
                .toList();
        var listing = listing(product, names, prices, !unlimited.isEmpty());
        var categories = product.categories().stream()
                .flatMap(category -> branches.getOrDefault(category, List.of()).stream())
                .distinct()
                .toList();
        var search = Stream.concat(Stream.of(product.title()), names.stream().map(Named::name))
                .map(SearchText::fold)
                .collect(Collectors.joining(" "));
        return new ListingRow(listing, categories, unlimited, search);
    }

    private static Listing listing(NewProduct product, List<Named> authors, List<Money> prices, boolean unlimited) {
        return new Listing(
                product.id(),
                product.slug(),
                product.type(),
                product.title(),
                product.image(),
                product.attributes(),
                authors,
                prices.getFirst(),
                prices.getLast(),
                Rating.NONE,
                product.variants().stream().map(NewVariant::id).toList(),
                unlimited,
                unlimited,
                product.createdAt());
    }
}
