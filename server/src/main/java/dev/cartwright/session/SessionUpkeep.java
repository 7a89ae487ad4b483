package dev.cartwright.session;

import dev.cartwright.platform.process.Regular;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Forgets sign-ins that have run out, and tokens that were used so long ago that nobody can be misusing them.
@Singleton
class SessionUpkeep {
    private final SessionStore store;
    private final Clock clock;

    SessionUpkeep(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Regular
    @Scheduled(every = "1h", delayed = "11m", identity = "forget-old-sign-ins")
    void forgetOld() {
        store.forgetExpired();
        store.forgetUsed(clock.instant().minus(Session.LIFETIME));
    }
}
