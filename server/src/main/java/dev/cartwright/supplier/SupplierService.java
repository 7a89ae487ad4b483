package dev.cartwright.supplier;

import dev.cartwright.kernel.Key;
import dev.cartwright.kernel.SupplierId;
import dev.cartwright.listing.Named;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SupplierService implements Suppliers {
    private final SupplierStore store;

    SupplierService(SupplierStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void add(List<NewSupplier> suppliers) {
        store.add(suppliers);
    }

    @Override
    public Optional<SupplierId> find(String idOrSlug) {
        return Key.parse(idOrSlug, SupplierId::parse).flatMap(store::find);
    }

    @Override
    public Map<SupplierId, Named> named(Collection<SupplierId> suppliers) {
        return suppliers.isEmpty() ? Map.of() : store.named(suppliers);
    }
}
