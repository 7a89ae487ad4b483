package dev.cartwright.cart;

import dev.cartwright.platform.db.PlainColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What the first versions of the shop kept of carts in plain.
@ApplicationScoped
class CartColumns {
    @Produces
    @Singleton
    PlainColumn email() {
        return new PlainColumn("20261121170010", "carts", "email", "email_sealed", Optional.of("email_hash"));
    }

    @Produces
    @Singleton
    PlainColumn address() {
        return new PlainColumn("20261121170011", "carts", "shipping_address", "address_sealed", Optional.empty());
    }
}
