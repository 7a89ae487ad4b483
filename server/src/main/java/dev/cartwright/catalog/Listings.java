package dev.cartwright.catalog;

import dev.cartwright.kernel.VariantId;
import dev.cartwright.platform.http.Page;
import java.util.Collection;

/// The read model behind every list of products; owners of the facts tell it in their transaction.
public interface Listings {
    /// One page, in one statement (one more to count, and one for a category and an author each).
    ///
    /// @throws dev.cartwright.kernel.Problem 400 for a foreign cursor, an unknown category or author
    Page<Listing> page(ListingQuery query);

    /// The stock of these variants has run out, or has come back. Locks the variants, then their listings: both come
    /// after the stock in the lock order.
    void stockCrossedZero(Collection<VariantId> variants, boolean available);
}
