package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.http.Page;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ListingService implements Listings {
    private final ListingStore store;
    private final RecentListings recent;
    private final RatingStore ratings;
    private final Currency currency;

    ListingService(
            ListingStore store,
            RecentListings recent,
            RatingStore ratings,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.recent = recent;
        this.ratings = ratings;
        this.currency = currency;
    }

    @Override
    public Page<Listing> page(ListingQuery query) {
        var window = window(query, null);
        var total = query.paging().count() ? store.count(query.filter(), currency) : null;
        return page(query, window, store.page(window), total);
    }

    @Override
    public Future<Page<Listing>> ask(ListingQuery query, @Nullable String called) {
        var window = window(query, called);
        return store.ask(window)
                .compose(page -> recent.of(page, products -> store.read(products, currency)))
                .map(found -> page(query, window, found, null));
    }

    private Window window(ListingQuery query, @Nullable String called) {
        var cursor = query.paging().cursor();
        var sort = Keyset.of(query.sort().field());
        return new Window(
                query.filter(),
                called,
                currency,
                sort,
                query.sort().descending(),
                cursor == null ? null : sort.place(query.name(), cursor),
                query.paging().probe());
    }

    private static Page<Listing> page(ListingQuery query, Window window, List<Listing> found, @Nullable Long total) {
        return Page.of(found, query.paging().limit(), last -> window.sort().cursor(query.name(), last), total);
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
    public void apply(List<ListingRow> rows) {
        var inOrder = rows.stream()
                .sorted(Comparator.comparing(row -> row.listing().id().text()))
                .toList();
        store.apply(inOrder);
        store.enter(inOrder.stream().map(row -> row.listing().id()).toList());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void rated(Map<ProductId, Histogram> histograms) {
        if (!histograms.isEmpty()) {
            var products = List.copyOf(histograms.keySet());
            ratings.save(histograms);
            store.rate(
                    products,
                    products.stream()
                            .map(product -> histograms
                                    .getOrDefault(product, Histogram.NONE)
                                    .rating())
                            .toList());
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(ProductId product) {
        store.remove(product);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stockCrossedZero(List<Crossed> variants, boolean available) {
        if (!variants.isEmpty()) {
            store.crossed(variants, available);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void authorRenamed(Named author) {
        store.authorRenamed(store.locked(author.id()), author);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void categoryMoved(CategoryId moved, Map<CategoryId, List<CategoryId>> branches) {
        var below = store.locked(moved);
        store.recategorise(below, branches);
        store.enter(below.stream().map(ListingStore.Place::product).distinct().toList());
    }
}
