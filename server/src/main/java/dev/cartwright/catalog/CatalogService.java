package dev.cartwright.catalog;

import dev.cartwright.author.Authors;
import dev.cartwright.category.Categories;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.ProductState;
import dev.cartwright.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What is asked of the catalogue.
@ApplicationScoped
class CatalogService implements Catalog {
    private final CatalogStore store;
    private final Authors authors;
    private final Categories categories;
    private final Suppliers suppliers;
    private final Listings listings;
    private final Currency currency;

    CatalogService(
            CatalogStore store,
            Authors authors,
            Categories categories,
            Suppliers suppliers,
            Listings listings,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.authors = authors;
        this.categories = categories;
        this.suppliers = suppliers;
        this.listings = listings;
        this.currency = currency;
    }

    @Override
    public Map<VariantId, VariantForSale> forSale(Collection<VariantId> variants, Currency in) {
        return store.forSale(variants, in);
    }

    @Override
    public Optional<Product> product(String idOrSlug, boolean inAnyState) {
        return Key.parse(idOrSlug, ProductId::parse)
                .flatMap(key -> store.product(key, currency))
                .filter(stored -> inAnyState || stored.state() == ProductState.ACTIVE)
                .map(this::withNames);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stockCrossedZero(Collection<VariantId> variants, boolean available) {
        listings.stockCrossedZero(store.markInStock(variants, available), available);
    }

    private Product withNames(StoredProduct stored) {
        return Product.of(
                stored,
                listings.rating(stored.id()),
                authors.named(stored.authors()),
                categories.branches(stored.categories()),
                suppliers.named(stored.suppliers().collect(Collectors.toSet())));
    }
}
