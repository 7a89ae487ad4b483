package dev.cartwright.supplier;

import dev.cartwright.platform.list.Keyset;
import dev.cartwright.platform.list.Sorting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which suppliers are asked for, and in which order.
///
/// @param text words that the name must all contain
record SupplierQuery(@Nullable String text, Sorting<Supplier> sorting) {
    static final Keyset<Supplier> KEYSET = Keyset.of("name", "id", Supplier::id)
            .with("name", "name", Supplier::name, text -> text)
            .with("createdAt", "created_at", Supplier::createdAt, Instant::parse);
}
