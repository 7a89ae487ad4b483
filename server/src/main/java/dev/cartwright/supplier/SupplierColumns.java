package dev.cartwright.supplier;

import dev.cartwright.platform.db.PlainColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What the first versions of the shop kept of suppliers in plain.
@ApplicationScoped
class SupplierColumns {
    static final PlainColumn EMAIL =
            new PlainColumn("20261121152138", "suppliers", "email", "email_sealed", Optional.empty());

    @Produces
    @Singleton
    PlainColumn email() {
        return EMAIL;
    }
}
