package dev.cartwright.order;

import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Referrer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Says which variants were ordered.
@Singleton
class OrderReferrer implements Referrer {
    private final OrderStore store;

    OrderReferrer(OrderStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return store.countReferencesTo(things);
    }
}
