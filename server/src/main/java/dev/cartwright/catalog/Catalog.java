package dev.cartwright.catalog;

import dev.cartwright.kernel.VariantId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/// What the shop knows of its goods.
public interface Catalog {
    /// What a cart or an order needs to know of these variants, in one statement. A variant that does not exist or has
    // no price in this currency is
    /// left out.
    Map<VariantId, VariantForSale> forSale(Collection<VariantId> variants, Currency currency);
}
