package dev.cartwright.catalog;

import dev.cartwright.author.Authors;
import dev.cartwright.category.Categories;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.listing.Histogram;
import dev.cartwright.listing.ListingRow;
import dev.cartwright.listing.Listings;
import dev.cartwright.platform.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
    public List<String> freeSlugs(List<String> wanted) {
        return wanted.isEmpty() ? List.of() : Slug.free(wanted, store::similar);
    }

    @Override
    @Transactional
    public void addProducts(List<NewProduct> products) {
        if (products.isEmpty()) {
            return;
        }
        var stored = products.stream().map(StoredProduct::of).toList();
        var rows = rows(stored, ratings(products));
        if (store.add(stored) < stored.size()) {
            throw new IllegalArgumentException("there is a product already that has the slug of one of these: "
                    + stored.stream().map(StoredProduct::slug).toList());
        }
        store.save(stored);
        list(rows, products);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<ProductId, Map<String, VariantId>> lockedVariants(Collection<ProductId> products) {
        return products.isEmpty()
                ? Map.of()
                : store.lock(products, currency).stream()
                        .collect(Collectors.toMap(
                                StoredProduct::id,
                                product -> product.variants().stream()
                                        .collect(Collectors.toMap(
                                                StoredProduct.Variant::sku, StoredProduct.Variant::id))));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<ProductId, List<KeptVariant>> changeProducts(List<NewProduct> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        var ids = products.stream().map(NewProduct::id).toList();
        var before =
                store.lock(ids, currency).stream().collect(Collectors.toMap(StoredProduct::id, Function.identity()));
        var after = products.stream()
                .map(product -> Objects.requireNonNull(before.get(product.id())).changedBy(product))
                .toList();
        var rows = rows(after, ratings(products));
        store.changeLocked(after);
        store.dropAuthorsAndCategories(ids);
        store.save(after);
        list(rows, products);
        return after.stream().collect(Collectors.toMap(StoredProduct::id, IntakeService::kept));
    }

    private static List<KeptVariant> kept(StoredProduct product) {
        return product.variants().stream()
                .filter(StoredProduct.Variant::stockKept)
                .map(variant -> new KeptVariant(variant.id(), variant.sku(), variant.name(), variant.options()))
                .toList();
    }

    /// How they will be listed. What they name is asked for before any row refers to it, as docs/locks.md has it.
    private List<ListingRow> rows(List<StoredProduct> products, Map<ProductId, Histogram> ratings) {
        var wantedAuthors =
                products.stream().flatMap(product -> product.authors().stream()).collect(Collectors.toSet());
        var wantedCategories = products.stream()
                .flatMap(product -> product.categories().stream())
                .collect(Collectors.toSet());
        var named = authors.held(wantedAuthors);
        var branches = categories.held(wantedCategories);
        if (named.size() < wantedAuthors.size() || branches.size() < wantedCategories.size()) {
            throw CommonProblem.CONFLICT.because("Something that it refers to was deleted at this very moment.");
        }
        var rows = new ArrayList<ListingRow>();
        for (var product : products) {
            var rating = ratings.getOrDefault(product.id(), Histogram.NONE).rating();
            rows.add(ProductListing.row(product, named, branches, rating, currency));
        }
        return rows;
    }

    private void list(List<ListingRow> rows, List<NewProduct> products) {
        listings.apply(rows);
        listings.rated(ratings(products));
    }

    /// Only where there are any: what nobody rated elsewhere has no row.
    private static Map<ProductId, Histogram> ratings(List<NewProduct> products) {
        return products.stream()
                .filter(product -> !product.ratings().equals(Histogram.NONE))
                .collect(Collectors.toMap(NewProduct::id, NewProduct::ratings));
    }
}
