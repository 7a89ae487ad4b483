package dev.cartwright.catalog;

import dev.cartwright.author.Authors;
import dev.cartwright.category.Branch;
import dev.cartwright.category.Categories;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.listing.Listing;
import dev.cartwright.listing.ListingRow;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.Named;
import dev.cartwright.listing.ProductState;
import dev.cartwright.listing.Rating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What brings goods into the catalogue.
@ApplicationScoped
class IntakeService implements Intake {
    private final CatalogStore store;
    private final Authors authors;
    private final Categories categories;
    private final Listings listings;

    IntakeService(CatalogStore store, Authors authors, Categories categories, Listings listings) {
        this.store = store;
        this.authors = authors;
        this.categories = categories;
        this.listings = listings;
    }

    @Override
    public boolean isEmpty() {
        return !store.hasProducts();
    }

    @Override
    @Transactional
    public void addProducts(List<NewProduct> products) {
        store.addProducts(products);
        var named = authors.named(
                products.stream().flatMap(product -> product.authors().stream()).collect(Collectors.toSet()));
        var branches = categories.branches(products.stream()
                .flatMap(product -> product.categories().stream())
                .collect(Collectors.toSet()));
        listings.apply(
                products.stream().map(product -> row(product, named, branches)).toList());
    }

    /// The listing of a product that nobody has stocked yet: only what never runs out can be had.
    private static ListingRow row(NewProduct product, Map<AuthorId, Named> authors, Map<CategoryId, Branch> branches) {
        var names = product.authors().stream()
                .map(author -> Objects.requireNonNull(authors.get(author)))
                .toList();
        var prices = product.variants().stream()
                .map(NewVariant::price)
                .sorted(Comparator.naturalOrder())
                .toList();
        var unlimited = product.variants().stream()
                .filter(variant -> !variant.stockKept())
                .map(NewVariant::id)
                .toList();
        var within = product.categories().stream()
                .flatMap(category ->
                        Objects.requireNonNull(branches.get(category)).ids())
                .distinct()
                .toList();
        return new ListingRow(
                listing(product, names, prices, !unlimited.isEmpty()),
                product.categories(),
                within,
                product.variants().stream()
                        .flatMap(variant -> Optional.ofNullable(variant.supplier()).stream())
                        .distinct()
                        .toList(),
                product.variants().stream()
                        .flatMap(
                                variant -> Optional.ofNullable(variant.options().get("format")).stream())
                        .distinct()
                        .toList(),
                product.attributes().get("language") instanceof String language ? language : null,
                product.attributes().get("year") instanceof Integer year ? year : null,
                unlimited);
    }

    private static Listing listing(NewProduct product, List<Named> authors, List<Money> prices, boolean unlimited) {
        return new Listing(
                product.id(),
                ProductState.ACTIVE,
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
