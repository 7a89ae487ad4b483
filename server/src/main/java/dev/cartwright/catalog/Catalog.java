package dev.cartwright.catalog;

import dev.cartwright.kernel.VariantId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// What the shop knows of its goods.
public interface Catalog {
    /// What a cart or an order needs to know of these variants, in one statement. A variant that does not exist or has
    /// no price in this currency is left out.
    Map<VariantId, VariantForSale> forSale(Collection<VariantId> variants, Currency currency);

    /// A product by its id or slug, in one statement; empty for any other text.
    ///
    /// @param inAnyState also a draft or an archived one
    Optional<Product> product(String idOrSlug, boolean inAnyState);

    /// The stock of these variants has run out, or has come back. Locks the variants, then their listings: both come
    /// after the stock in the lock order.
    void stockCrossedZero(Collection<VariantId> variants, boolean available);
}
