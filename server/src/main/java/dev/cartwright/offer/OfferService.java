package dev.cartwright.offer;

import dev.cartwright.author.Authors;
import dev.cartwright.catalog.Catalog;
import dev.cartwright.catalog.Product.Variant;
import dev.cartwright.category.Categories;
import dev.cartwright.inventory.Inventory;
import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Listing;
import dev.cartwright.listing.Listings;
import dev.cartwright.listing.ProductState;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.security.Permissions;
import dev.cartwright.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Brings together what a product is and how much of it there is.
@ApplicationScoped
class OfferService {
    private final Catalog catalog;
    private final Authors authors;
    private final Categories categories;
    private final Suppliers suppliers;
    private final Listings listings;
    private final Inventory inventory;

    OfferService(
            Catalog catalog,
            Authors authors,
            Categories categories,
            Suppliers suppliers,
            Listings listings,
            Inventory inventory) {
        this.catalog = catalog;
        this.authors = authors;
        this.categories = categories;
        this.suppliers = suppliers;
        this.listings = listings;
        this.inventory = inventory;
    }

    Page<ProductItemView> list(ProductListQuery query, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        if (query.filter().state() != ProductState.ACTIVE) {
            Permissions.demand(caller, Act.READ_DRAFTS);
        }
        var page = listings.page(query.lookedUp(authors, categories, suppliers));
        var mayBeScarce = page.items().stream()
                .filter(listing -> listing.available() && !listing.unlimited())
                .flatMap(listing -> listing.variants().stream())
                .toList();
        var stock = stock(mayBeScarce);
        return page.map(listing -> ProductItemView.of(listing, left(listing, stock)));
    }

    ProductView product(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var product = catalog.product(idOrSlug).orElseThrow(() -> CommonProblem.notFound("product"));
        var kept = product.variants().stream()
                .filter(Variant::stockKept)
                .map(Variant::id)
                .toList();
        return ProductView.of(product, stock(kept));
    }

    private Map<VariantId, Integer> stock(List<VariantId> variants) {
        return variants.isEmpty() ? Map.of() : inventory.available(variants);
    }

    private static int left(Listing listing, Map<VariantId, Integer> stock) {
        return listing.unlimited()
                ? Inventory.PLENTY
                : listing.variants().stream()
                        .mapToInt(variant -> stock.getOrDefault(variant, 0))
                        .sum();
    }
}
