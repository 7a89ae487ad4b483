package dev.cartwright.catalog;

import dev.cartwright.kernel.Act;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.CommonProblem;
import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.Problem;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.http.Cursor;
import dev.cartwright.platform.http.Page;
import dev.cartwright.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What is asked of the catalogue.
@ApplicationScoped
class CatalogService implements Catalog, Listings {
    private static final String AUTHORS = "authors";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CatalogStore store;
    private final ListingStore listings;
    private final Currency currency;

    CatalogService(
            CatalogStore store,
            ListingStore listings,
            @ConfigProperty(name = "cartwright.currency") Currency currency) {
        this.store = store;
        this.listings = listings;
        this.currency = currency;
    }

    @Override
    public Map<VariantId, VariantForSale> forSale(Collection<VariantId> variants, Currency in) {
        return store.forSale(variants, in);
    }

    @Override
    public Optional<Product> product(String idOrSlug) {
        return Key.parse(idOrSlug, ProductId::parse)
                .flatMap(key -> store.product(key, currency))
                .map(product -> product.with(listings.rating(product.id(), currency)));
    }

    @Override
    public Page<Listing> page(ListingQuery query) {
        var filter = filter(query);
        var sort = Keyset.of(query.sort().field());
        var name = query.sort() + " " + filter;
        var after = query.cursor() == null ? null : sort.place(name, query.cursor());

        var found = listings.page(filter, sort, query.sort().descending(), after, query.limit() + 1);
        var total = query.count() ? listings.count(filter) : null;
        return Page.of(found, query.limit(), last -> sort.cursor(name, last), total);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stockCrossedZero(Collection<VariantId> variants, boolean available) {
        var crossed = store.markInStock(variants, available);
        if (!crossed.isEmpty()) {
            listings.crossed(crossed, available);
        }
    }

    List<CategoryView> categories(Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var counts = listings.countPerCategory(currency);
        return store.categories().stream()
                .map(category -> CategoryView.of(
                        category, counts.getOrDefault(category.id().value(), 0)))
                .toList();
    }

    CategoryView category(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var category = Key.parse(idOrSlug, CategoryId::parse)
                .flatMap(store::category)
                .orElseThrow(() -> CommonProblem.notFound("category"));
        return CategoryView.of(category, count(ListingFilter.in(category.id(), currency)));
    }

    Page<AuthorItem> authors(int limit, @Nullable String cursor, boolean count, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var after = cursor == null ? null : Cursor.read(AUTHORS, cursor, 2);
        var found = after == null
                ? store.authors("", BEFORE_ALL, limit + 1)
                : store.authors(after.key(0, name -> name), after.key(1, UUID::fromString), limit + 1);
        var counts = listings.countPerAuthor(found, currency);
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.write(
                                AUTHORS, last.name(), last.id().value().toString()),
                        count ? store.countAuthors() : null)
                .map(author ->
                        AuthorItem.of(author, counts.getOrDefault(author.id().value(), 0)));
    }

    AuthorView author(String idOrSlug, Caller caller) {
        Permissions.demand(caller, Act.READ_CATALOGUE);
        var author = Key.parse(idOrSlug, AuthorId::parse)
                .flatMap(store::author)
                .orElseThrow(() -> CommonProblem.notFound("author"));
        return AuthorView.of(author, count(ListingFilter.by(author.id(), currency)));
    }

    private int count(ListingFilter filter) {
        return Math.toIntExact(listings.count(filter));
    }

    private ListingFilter filter(ListingQuery query) {
        return new ListingFilter(
                ListingFilter.MARKET,
                currency,
                named(
                        "category",
                        query.category(),
                        CategoryId::parse,
                        key -> store.category(key).map(Category::id)),
                named(
                        "author",
                        query.author(),
                        AuthorId::parse,
                        key -> store.author(key).map(Author::id)),
                minor(query.priceMin()),
                minor(query.priceMax()),
                query.ratingMin(),
                query.inStock(),
                query.text() == null ? null : SearchText.patterns(query.text()));
    }

    private static @Nullable Long minor(@Nullable Money price) {
        return price == null ? null : price.minor();
    }

    /// What a filter names must be there: an empty list would hide a misspelling.
    private static <I extends Id> @Nullable I named(
            String parameter,
            @Nullable String idOrSlug,
            Function<String, Optional<I>> ids,
            Function<Key, Optional<I>> find) {
        if (idOrSlug == null) {
            return null;
        }
        return Key.parse(idOrSlug, ids).flatMap(find).orElseThrow(() -> unknown(parameter));
    }

    private static Problem unknown(String parameter) {
        return CommonProblem.MALFORMED
                .because("The query parameter '" + parameter + "' names nothing that is there.")
                .at(parameter, "unknown", "There is no such " + parameter + "; give an id or a slug.");
    }
}
