package dev.cartwright.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

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
}
