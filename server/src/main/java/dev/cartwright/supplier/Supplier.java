package dev.cartwright.supplier;

import dev.cartwright.kernel.Personal;
import dev.cartwright.kernel.Slugged;
import dev.cartwright.kernel.SupplierId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param email where orders to them go
/// @param version grows with every change
record Supplier(
        SupplierId id,
        String slug,
        String name,
        @Personal @Nullable String email,
        Instant createdAt,
        int version) implements Slugged<Supplier> {

    @Override
    public Supplier withSlug(String other) {
        return new Supplier(id, other, name, email, createdAt, version);
    }

    Supplier withVersion(int other) {
        return new Supplier(id, slug, name, email, createdAt, other);
    }
}
