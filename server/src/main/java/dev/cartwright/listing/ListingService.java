package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class ListingService implements Listings {
    private final ListingStore store;
    private final Currency currency;

    ListingService(ListingStore store, @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.currency = currency;
    }

    @Override
    public Page<Listing> page(ListingQuery query) {
        var filter = query.filter();
        var sort = Keyset.of(query.sort().field());
        var name = query.sort() + " " + filter;
        var after = query.cursor() == null ? null : sort.place(name, query.cursor());

        var found = store.page(filter, currency, sort, query.sort().descending(), after, query.limit() + 1);
        var total = query.count() ? store.count(filter, currency) : null;
        return Page.of(found, query.limit(), last -> sort.cursor(name, last), total);
    }

    @Override
    public Rating rating(ProductId product) {
        return store.rating(product, currency);
    }

    @Override
    public Map<CategoryId, Integer> countPerCategory(Collection<CategoryId> categories) {
        return store.countPerCategory(categories, currency);
    }

    @Override
    public Map<AuthorId, Integer> countPerAuthor(Collection<AuthorId> authors) {
        return store.countPerAuthor(authors, currency);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<ListingRow> rows) {
        store.add(rows);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stockCrossedZero(List<Crossed> variants, boolean available) {
        if (!variants.isEmpty()) {
            store.crossed(variants, available);
        }
    }
}
