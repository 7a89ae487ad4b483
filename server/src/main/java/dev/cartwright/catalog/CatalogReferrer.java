package dev.cartwright.catalog;

import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Referrer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Says which authors, categories and suppliers products and variants have.
@Singleton
class CatalogReferrer implements Referrer {
    private final CatalogStore store;

    CatalogReferrer(CatalogStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return store.countReferencesTo(things);
    }
}
