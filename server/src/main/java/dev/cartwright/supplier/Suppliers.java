package dev.cartwright.supplier;

import dev.cartwright.kernel.SupplierId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom the shop buys from.
public interface Suppliers {
    void add(List<NewSupplier> suppliers);

    /// @param email where orders to them go
    record NewSupplier(
            SupplierId id,
            String slug,
            String name,
            @Nullable String email) {}
}
