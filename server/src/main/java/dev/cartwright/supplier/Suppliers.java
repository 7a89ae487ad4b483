package dev.cartwright.supplier;

import dev.cartwright.kernel.SupplierId;
import dev.cartwright.listing.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom the shop buys from.
public interface Suppliers {
    void add(List<NewSupplier> suppliers);

    Optional<SupplierId> find(String idOrSlug);

    /// In one statement; whoever is not there is left out.
    Map<SupplierId, Named> named(Collection<SupplierId> suppliers);

    /// @param email where orders to them go
    record NewSupplier(
            SupplierId id,
            String slug,
            String name,
            @Nullable String email) {
        Supplier supplier(Instant now) {
            return new Supplier(id, slug, name, email, now, 1);
        }
    }
}
