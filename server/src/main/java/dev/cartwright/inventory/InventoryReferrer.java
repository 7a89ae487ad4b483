package dev.cartwright.inventory;

import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Referrer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Says which variants have had stock: its history is kept for good.
@Singleton
class InventoryReferrer implements Referrer {
    private final InventoryStore store;

    InventoryReferrer(InventoryStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return store.countReferencesTo(things);
    }
}
