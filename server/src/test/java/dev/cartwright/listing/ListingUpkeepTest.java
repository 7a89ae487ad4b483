package dev.cartwright.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.author.Authors;
import dev.cartwright.author.Authors.NewAuthor;
import dev.cartwright.category.Categories;
import dev.cartwright.category.Categories.NewCategory;
import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.Money;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.db.Database;
import dev.cartwright.platform.http.Paging;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What owners of facts tell the listings: each keeps what the others said, and the entries follow.
@QuarkusTest
class ListingUpkeepTest {
    private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");

    @Inject
    Listings listings;

    @Inject
    Authors authors;

    @Inject
    Categories categories;

    @Inject
    Database database;

    private Named author;
    private CategoryId root;
    private CategoryId shelf;
    private CategoryId elsewhere;
    private ProductId product;
    private VariantId variant;

    @BeforeEach
    void list() {
        product = ProductId.at(LONG_AGO);
        variant = VariantId.at(LONG_AGO);
        author = new Named(AuthorId.at(LONG_AGO), "author-" + tail(), "Ernestine Upkeep");
        root = CategoryId.at(LONG_AGO);
        shelf = CategoryId.at(LONG_AGO);
        elsewhere = CategoryId.at(LONG_AGO);
        authors.add(List.of(
                new NewAuthor(new AuthorId(author.id().value()), author.slug(), author.name(), null, null, "")));
        categories.add(List.of(
                new NewCategory(root, "root-" + tail(), "Root", "", null, 900),
                new NewCategory(shelf, "shelf-" + tail(), "Shelf", "", root, 901),
                new NewCategory(elsewhere, "elsewhere-" + tail(), "Elsewhere", "", null, 902)));
        database.with(handle -> handle.createUpdate("""
                        insert into products (id, slug, type, title, state, created_at)
                        values (:id, :slug, 'book', 'Upkeep', 'active', '1999-01-01')""")
                .bind("id", product)
                .bind("slug", "upkeep-" + tail())
                .execute());
        apply("Upkeep", ProductState.ACTIVE, 500);
    }

    @AfterEach
    void leaveNothingBehind() {
        QuarkusTransaction.requiringNew().run(() -> listings.remove(product));
        database.with(handle -> handle.createUpdate("delete from products where id = :id")
                .bind("id", product)
                .execute());
    }

    @Test
    void aListingIsFoundByWhateverItSays() {
        assertThat(found(filter().of(root, null, null))).containsExactly("Upkeep");
        assertThat(found(filter().of(shelf, null, null))).containsExactly("Upkeep");
        assertThat(found(filter().of(elsewhere, null, null))).isEmpty();
        assertThat(found(filter().of(null, new AuthorId(author.id().value()), null)))
                .containsExactly("Upkeep");
        assertThat(found(filter().of(shelf, new AuthorId(author.id().value()), SupplierId.at(LONG_AGO))))
                .isEmpty();
    }

    @Test
    void aListingThatChangesIsWhereItBelongsAndNowhereElse() {
        apply("Upkeep again", ProductState.ACTIVE, 900);
        assertThat(found(filter().of(shelf, null, null))).containsExactly("Upkeep again");
        apply("Upkeep again", ProductState.DRAFT, 900);
        assertThat(found(filter().of(shelf, null, null))).isEmpty();
        assertThat(listings.countPerCategory(List.of(root, shelf))).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> listings.remove(product));
        assertThat(entries()).isZero();
    }

    @Test
    void anAuthorsNewNameIsShownAndFound() {
        var married = new Named(author.id(), author.slug(), "Ernestine Østergård");
        QuarkusTransaction.requiringNew().run(() -> listings.authorRenamed(married));
        var page = listings.page(query(text("ernestine ostergard")));
        assertThat(page.items())
                .filteredOn(one -> one.id().equals(product))
                .singleElement()
                .extracting(Listing::authors)
                .isEqualTo(List.of(married));
    }

    @Test
    void aMovedCategoryTakesItsListingsAlong() {
        var before = entries();
        move();
        assertThat(found(filter().of(root, null, null))).isEmpty();
        assertThat(found(filter().of(elsewhere, null, null))).containsExactly("Upkeep");
        assertThat(found(filter().of(shelf, null, null))).containsExactly("Upkeep");
        assertThat(entries()).isEqualTo(before);
    }

    @RepeatedTest(5)
    void ownersThatChangeAtTheSameMomentLoseNothing() throws Exception {
        var married = new Named(author.id(), author.slug(), "Ernestine Østergård");
        together(List.of(
                () -> listings.stockCrossedZero(List.of(new Listings.Crossed(variant, product, USD)), true),
                () -> listings.authorRenamed(married),
                () -> listings.categoryMoved(shelf, moved()),
                () -> database.with(handle -> handle.createUpdate(
                                "update listings set rating = 4500, rating_count = 2 where product_id = :id")
                        .bind("id", product)
                        .execute())));
        var listing =
                listings.page(query(filter().of(elsewhere, null, null))).items().getFirst();
        assertThat(listing.available()).isTrue();
        assertThat(listing.authors()).containsExactly(married);
        assertThat(listing.rating().count()).isEqualTo(2);
        assertThat(found(filter().of(root, null, null))).isEmpty();
    }

    @Test
    void whatTheCatalogueSaysAnewKeepsTheRating() {
        database.with(handle -> handle.createUpdate(
                        "update listings set rating = 4500, rating_count = 2 where product_id = :id")
                .bind("id", product)
                .execute());
        apply("Upkeep", ProductState.ACTIVE, 700);
        var best = new ListingQuery.Sort(ListingQuery.Field.RATING, true);
        var page = listings.page(new ListingQuery(new Paging(1, null, true), filter().of(shelf, null, null), best));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.items().getFirst().rating().count()).isEqualTo(2);
    }

    private void move() {
        QuarkusTransaction.requiringNew().run(() -> listings.categoryMoved(shelf, moved()));
    }

    private Map<CategoryId, List<CategoryId>> moved() {
        return Map.of(shelf, List.of(shelf, elsewhere), root, List.of(root), elsewhere, List.of(elsewhere));
    }

    private void apply(String title, ProductState state, long price) {
        var listing = new Listing(
                product,
                state,
                "upkeep-" + tail(),
                "book",
                title,
                null,
                Map.of(),
                List.of(author),
                new Money(price, USD),
                new Money(price, USD),
                Rating.NONE,
                List.of(variant),
                false,
                false,
                LONG_AGO);
        var row = new ListingRow(
                listing, List.of(shelf), List.of(shelf, root), List.of(), List.of("paperback"), "en", 1999, List.of());
        QuarkusTransaction.requiringNew().run(() -> listings.apply(List.of(row)));
    }

    private static ListingFilter filter() {
        return ListingFilter.OFFERED;
    }

    private static ListingFilter text(String text) {
        return new ListingFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, text);
    }

    private static ListingQuery query(ListingFilter filter) {
        return new ListingQuery(new Paging(100, null, false), filter, ListingQuery.Sort.NEWEST_FIRST);
    }

    private List<String> found(ListingFilter filter) {
        return listings.page(query(filter)).items().stream().map(Listing::title).toList();
    }

    private int entries() {
        return database.with(handle -> handle.createQuery("select count(*) from listing_entries where product_id = :id")
                .bind("id", product)
                .mapTo(Integer.class)
                .one());
    }

    private String tail() {
        return product.text().substring(4);
    }

    private static void together(List<Runnable> changes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            changes.forEach(change -> tasks.add(() -> {
                QuarkusTransaction.requiringNew().run(change::run);
                return null;
            }));
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
