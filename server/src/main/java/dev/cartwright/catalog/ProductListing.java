package dev.cartwright.catalog;

import dev.cartwright.category.Branch;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.listing.Listing;
import dev.cartwright.listing.ListingRow;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.Rating;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How a product is listed.
final class ProductListing {
    private ProductListing() {}

    /// @param authors all that the product has, as `branches` are of all its categories
    /// @param rating with which it is listed for the first time
    static ListingRow row(
            StoredProduct product,
            Map<AuthorId, Named> authors,
            Map<CategoryId, Branch> branches,
            Rating rating,
            Currency currency) {
        var within = product.categories().stream()
                .flatMap(category ->
                        Objects.requireNonNull(branches.get(category)).ids())
                .distinct()
                .toList();
        var inStock = product.offered().stream()
                .filter(StoredProduct.Variant::canBeHad)
                .map(StoredProduct.Variant::id)
                .toList();
        var formats = product.offered().stream()
                .flatMap(variant -> Stream.ofNullable(variant.options().get("format")))
                .distinct()
                .toList();
        return new ListingRow(
                listing(product, authors, rating, !inStock.isEmpty(), currency),
                product.categories(),
                within,
                product.suppliersOfVariants().distinct().toList(),
                formats,
                product.attributes().get(WriteBook.LANGUAGE) instanceof String language ? language : null,
                product.attributes().get(WriteBook.YEAR) instanceof Integer year ? year : null,
                inStock);
    }

    private static Listing listing(
            StoredProduct product, Map<AuthorId, Named> authors, Rating rating, boolean available, Currency currency) {
        var prices = product.offered().stream()
                .map(StoredProduct.Variant::price)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Listing(
                product.id(),
                product.state(),
                product.slug(),
                product.type(),
                product.title(),
                product.image(),
                product.attributes(),
                names(product, authors),
                prices.isEmpty() ? Money.zero(currency) : prices.getFirst(),
                prices.isEmpty() ? Money.zero(currency) : prices.getLast(),
                rating,
                product.offered().stream().map(StoredProduct.Variant::id).toList(),
                available,
                product.offered().stream().anyMatch(variant -> !variant.stockKept()),
                product.createdAt());
    }

    private static List<Named> names(StoredProduct product, Map<AuthorId, Named> authors) {
        return product.authors().stream()
                .map(author -> Objects.requireNonNull(authors.get(author)))
                .toList();
    }
}
