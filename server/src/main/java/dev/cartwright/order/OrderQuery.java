package dev.cartwright.order;

import dev.cartwright.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which orders are asked for; null means any.
///
/// @param createdFrom the first moment that counts
/// @param createdTo the first moment that does not count any more
record OrderQuery(
        @Nullable OrderState state,
        @Nullable String email,
        @Nullable String number,
        @Nullable UserId customer,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo) {
    /// Whether it is about more than one's own orders.
    boolean isAboutOthers() {
        return email != null || customer != null;
    }

    OrderQuery of(UserId somebody) {
        return new OrderQuery(state, email, number, somebody, createdFrom, createdTo);
    }
}
