package dev.cartwright.supplier;

import dev.cartwright.kernel.SupplierId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom the shop buys from.
public interface Suppliers {
    void add(List<NewSupplier> suppliers);

    Optional<SupplierId> find(String idOrSlug);

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
