package dev.cartwright.catalog;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/// What brings goods into the catalogue.
@ApplicationScoped
class IntakeService implements Intake {
    private final CatalogStore store;
    private final ListingStore listings;

    IntakeService(CatalogStore store, ListingStore listings) {
        this.store = store;
        this.listings = listings;
    }

    @Override
    public boolean isEmpty() {
        return !store.hasProducts();
    }

    @Override
    @Transactional
    public void addAuthors(List<NewAuthor> authors) {
        store.addAuthors(authors);
    }

    @Override
    @Transactional
    public void addCategories(List<NewCategory> categories) {
        store.addCategories(categories);
    }

    @Override
    @Transactional
    public void addProducts(List<NewProduct> products) {
        store.addProducts(products);
        var authors = store.authorsNamed(
                products.stream().flatMap(product -> product.authors().stream()).collect(Collectors.<AuthorId>toSet()));
        var branches = store.branches(products.stream()
                .flatMap(product -> product.categories().stream())
                .collect(Collectors.<CategoryId>toSet()));
        listings.add(products.stream()
                .map(product -> ListingRow.of(product, authors, branches))
                .toList());
    }
}
