package dev.cartwright.catalog;

import dev.cartwright.kernel.VariantId;
import java.util.Collection;

/// The read model behind every listing; owners of the facts tell it in their transaction.
public interface Listings {
    /// The stock of these variants has run out, or has come back. Locks their listings, so it comes after the stock in
    // the lock order.
    void stockCrossedZero(Collection<VariantId> variants, boolean available);
}
