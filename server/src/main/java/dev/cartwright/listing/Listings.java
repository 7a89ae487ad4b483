package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.http.Page;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The read model behind every list of products; owners of the facts tell it in their transaction.
public interface Listings {
    /// One page, in one statement, and one more to count.
    ///
    /// @throws dev.cartwright.kernel.Problem 400 for a foreign cursor
    Page<Listing> page(ListingQuery query);

    /// As [#page], for the event loop. Of one state; nothing is counted.
    ///
    /// @param called the slug by which the category was found some time ago: if another one has it now, nothing is
    /// found. Only of a query that names neither author nor supplier; null where all was looked up just now
    Future<Page<Listing>> ask(ListingQuery query, @Nullable String called);

    /// How many products are offered in each of these, in all categories below too; one without any is left out.
    Map<CategoryId, Integer> countPerCategory(Collection<CategoryId> categories);

    /// How many products of each of these are offered; one without any is left out.
    Map<AuthorId, Integer> countPerAuthor(Collection<AuthorId> authors);

    /// Lists these products, or lists them anew. Whoever calls it holds the locks of what the rows were made of:
    /// product, variants, authors and the tree of categories.
    void apply(List<ListingRow> rows);

    /// What readers elsewhere gave these products. Whoever calls it has applied their listings in the same transaction
    /// before.
    void rated(Map<ProductId, Histogram> ratings);

    void remove(ProductId product);

    /// The stock of these variants has run out, or has come back. Locks their listings, which come after the variants
    /// in the lock order.
    void stockCrossedZero(List<Crossed> variants, boolean available);

    /// An author has another name or slug. Whoever calls it has changed the author in the same transaction before.
    void authorRenamed(Named author);

    /// A category with all below it has another place. Whoever calls it holds the lock of the tree.
    ///
    /// @param branches every category there is, with all above it and itself
    void categoryMoved(CategoryId moved, Map<CategoryId, List<CategoryId>> branches);

    /// A variant whose stock has run out or has come back, and where it is listed.
    record Crossed(VariantId variant, ProductId product, Currency currency) {}
}
