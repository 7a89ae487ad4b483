package dev.cartwright.order;

import dev.cartwright.platform.db.PlainColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What the first versions of the shop kept of orders in plain.
@ApplicationScoped
class OrderColumns {
    @Produces
    @Singleton
    PlainColumn email() {
        return new PlainColumn("20261121171010", "orders", "email", "email_sealed", Optional.of("email_hash"));
    }

    @Produces
    @Singleton
    PlainColumn address() {
        return new PlainColumn("20261121171011", "orders", "shipping_address", "address_sealed", Optional.empty());
    }

    @Produces
    @Singleton
    PlainColumn note() {
        return new PlainColumn("20261121171012", "orders", "note", "note_sealed", Optional.empty());
    }
}
