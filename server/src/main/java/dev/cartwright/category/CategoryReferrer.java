package dev.cartwright.category;

import dev.cartwright.kernel.Id;
import dev.cartwright.kernel.Referrer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Says which categories have others below them.
@Singleton
class CategoryReferrer implements Referrer {
    private final CategoryStore store;

    CategoryReferrer(CategoryStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things) {
        return store.countReferencesTo(things);
    }
}
