package dev.cartwright.cart;

import dev.cartwright.platform.process.Regular;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Forgets carts that were left standing. One that was ordered stays with its order.
@Singleton
class CartUpkeep {
    static final Duration A_GUESTS = Duration.ofDays(30);
    static final Duration A_CUSTOMERS = Duration.ofDays(180);

    /// So many at a time that no transaction is long.
    private static final int MOST = 1000;

    private final CartStore store;
    private final Clock clock;

    CartUpkeep(CartStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Regular
    @Scheduled(every = "1h", delayed = "12m", identity = "forget-abandoned-carts")
    void forgetAbandoned() {
        var now = clock.instant();
        int gone = MOST;
        while (gone == MOST) {
            gone = store.forgetUnchanged(now.minus(A_GUESTS), now.minus(A_CUSTOMERS), MOST);
        }
    }
}
