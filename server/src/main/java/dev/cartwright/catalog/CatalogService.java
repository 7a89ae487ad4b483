package dev.cartwright.catalog;

import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.ProductState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What is asked of the catalogue.
@ApplicationScoped
class CatalogService implements Catalog {
    private final CatalogStore store;
    private final ForSaleStore goods;
    private final Listings listings;
    private final Currency currency;

    CatalogService(
            CatalogStore store,
            ForSaleStore goods,
            Listings listings,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.goods = goods;
        this.listings = listings;
        this.currency = currency;
    }

    @Override
    public Map<VariantId, VariantForSale> forSale(Collection<VariantId> variants, Currency in) {
        return goods.forSale(variants, in);
    }

    @Override
    public Optional<Product> product(String idOrSlug, boolean inAnyState) {
        return Key.parse(idOrSlug, ProductId::parse)
                .flatMap(key -> store.page(key, currency))
                .filter(product -> inAnyState || product.state() == ProductState.ACTIVE);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stockCrossedZero(Collection<VariantId> variants, boolean available) {
        listings.stockCrossedZero(store.markInStock(variants, available), available);
    }
}
