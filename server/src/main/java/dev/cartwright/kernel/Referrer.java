package dev.cartwright.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// A feature that refers to things of lower ones, which cannot know it: they ask all referrers before they delete
/// something, so that the refusal can say why it stays. What protects it is the database's foreign key.
public interface Referrer {
    /// How many of what refer to each of these, in the plural, for instance `products`; what nothing refers to is left
    /// out.
    Map<UUID, Map<String, Integer>> countReferencesTo(Collection<? extends Id> things);
}
