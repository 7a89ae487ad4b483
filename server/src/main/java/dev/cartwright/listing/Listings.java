package dev.cartwright.listing;

import dev.cartwright.kernel.AuthorId;
import dev.cartwright.kernel.CategoryId;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.http.Page;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// The read model behind every list of products; owners of the facts tell it in their transaction.
public interface Listings {
    /// One page, in one statement, and one more to count.
    ///
    /// @throws dev.cartwright.kernel.Problem 400 for a foreign cursor
    Page<Listing> page(ListingQuery query);

    Rating rating(ProductId product);

    /// How many products are offered in each of these, in all categories below too; one without any is left out.
    Map<CategoryId, Integer> countPerCategory(Collection<CategoryId> categories);

    /// How many products of each of these are offered; one without any is left out.
    Map<AuthorId, Integer> countPerAuthor(Collection<AuthorId> authors);

    void add(List<ListingRow> rows);

    /// The stock of these variants has run out, or has come back. Locks their listings, which come after the variants
    /// in the lock order.
    void stockCrossedZero(List<Crossed> variants, boolean available);

    /// A variant whose stock has run out or has come back, and where it is listed.
    record Crossed(VariantId variant, ProductId product, Currency currency) {}
}
