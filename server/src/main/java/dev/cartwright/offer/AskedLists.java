package dev.cartwright.offer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.listing.Listing;
import dev.cartwright.listing.ListingQuery;
import dev.cartwright.listing.Listings;
import dev.cartwright.platform.http.Page;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lists of what is on sale, for the event loop. Where [OfferService#list] refuses something the future fails,
/// and nothing more is said: whoever asked turns to the one who says what is wrong.
@Singleton
class AskedLists {
    private static final int MOST_CATEGORIES = 2_000;

    private final AskedListStore store;
    private final Listings listings;
    /// Categories by their slugs, which may be another's by now.
    private final Cache<String, CategoryId> called =
            Caffeine.newBuilder().maximumSize(MOST_CATEGORIES).build();
    private final WrittenItems items;

    AskedLists(AskedListStore store, Listings listings, WrittenItems items) {
        this.store = store;
        this.listings = listings;
        this.items = items;
    }

    /// Whether [#page] is of any use here.
    boolean canBeAsked() {
        return store.canBeAsked();
    }

    /// Of items that are JSON already.
    Future<Listed<byte[]>> page(ProductListQuery query) {
        return remembered(query).orElseGet(() -> found(query)).compose(this::shown);
    }

    /// Of a category and of nothing else, without asking which one it is: the list says whether it is still called so.
    private Optional<Future<Page<Listing>>> remembered(ProductListQuery query) {
        return Optional.ofNullable(query.category())
                .filter(slug -> query.author() == null && query.supplier() == null)
                .flatMap(slug -> Optional.ofNullable(called.getIfPresent(slug)).map(id -> remembered(query, slug, id)));
    }

    private Future<Page<Listing>> remembered(ProductListQuery query, String slug, CategoryId category) {
        return Future.succeededFuture(query.of(category, null, null))
                .compose(asked -> listings.ask(asked, slug)
                        .compose(page -> page.items().isEmpty()
                                ? unlessAnother(asked, query, page)
                                : Future.succeededFuture(page)));
    }

    /// Nothing was found: there may be nothing, or it is another category by now, or none.
    private Future<Page<Listing>> unlessAnother(ListingQuery asked, ProductListQuery query, Page<Listing> nothing) {
        return lookedUp(query)
                .compose(now -> now.equals(asked) ? Future.succeededFuture(nothing) : listings.ask(now, null));
    }

    private Future<Page<Listing>> found(ProductListQuery query) {
        return lookedUp(query).compose(one -> listings.ask(one, null));
    }

    private Future<Listed<byte[]>> shown(Page<Listing> page) {
        return store.stock(Listed.scarce(page)).map(stock -> Listed.of(page, stock, items::of));
    }

    private Future<ListingQuery> lookedUp(ProductListQuery query) {
        var category = named(query.category(), CategoryId::parse, this::category);
        var author = named(query.author(), AuthorId::parse, store::author);
        var supplier = named(query.supplier(), SupplierId::parse, store::supplier);
        return Future.all(category, author, supplier)
                .map(all -> query.of(category.result(), author.result(), supplier.result()));
    }

    private Future<Optional<CategoryId>> category(Key key) {
        var slug = key.slug();
        return store.category(key).onSuccess(found -> {
            if (slug != null) found.ifPresent(id -> called.put(slug, id));
        });
    }

    /// Null where nothing is named; a failure where what is named is not there.
    private static <I extends Id> Future<@Nullable I> named(
            @Nullable String idOrSlug, Function<String, Optional<I>> ids, Function<Key, Future<Optional<I>>> find) {
        return idOrSlug == null
                ? Future.succeededFuture()
                : Key.parse(idOrSlug, ids)
                        .map(find)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                        .map(found -> found.orElseThrow(() -> new NoSuchElementException(idOrSlug)));
    }
}
