package dev.cartwright.catalog;

import dev.cartwright.author.Authors;
import dev.cartwright.category.Categories;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.ProductState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What brings goods into the catalogue.
@ApplicationScoped
class IntakeService implements Intake {
    private final CatalogStore store;
    private final Authors authors;
    private final Categories categories;
    private final Listings listings;
    private final Currency currency;

    IntakeService(
            CatalogStore store,
            Authors authors,
            Categories categories,
            Listings listings,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.authors = authors;
        this.categories = categories;
        this.listings = listings;
        this.currency = currency;
    }

    @Override
    public boolean isEmpty() {
        return !store.hasProducts();
    }

    @Override
    @Transactional
    public void addProducts(List<NewProduct> products) {
        var stored = products.stream().map(IntakeService::stored).toList();
        var named = authors.held(
                stored.stream().flatMap(product -> product.authors().stream()).collect(Collectors.toSet()));
        var branches = categories.held(stored.stream()
                .flatMap(product -> product.categories().stream())
                .collect(Collectors.toSet()));
        stored.forEach(product -> {
            if (!store.add(product)) {
                throw new IllegalArgumentException("there is a product called " + product.slug() + " already");
            }
        });
        store.save(stored);
        listings.apply(stored.stream()
                .map(product -> ProductListing.row(product, named, branches, currency))
                .toList());
    }

    /// As nobody has stocked it yet.
    private static StoredProduct stored(NewProduct product) {
        return new StoredProduct(
                product.id(),
                product.slug(),
                product.type(),
                product.title(),
                product.description(),
                ProductState.ACTIVE,
                product.attributes(),
                product.image(),
                Seo.NONE,
                null,
                null,
                product.authors(),
                product.categories(),
                product.variants().stream().map(IntakeService::stored).toList(),
                product.createdAt(),
                1);
    }

    private static StoredProduct.Variant stored(NewVariant variant) {
        return new StoredProduct.Variant(
                variant.id(),
                variant.sku(),
                variant.name(),
                variant.options(),
                variant.price(),
                variant.weightGrams(),
                null,
                variant.supplier(),
                variant.stockKept(),
                false);
    }
}
