package dev.cartwright.platform.once;

import dev.cartwright.platform.process.Regular;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Ends the leases of a process that is known to be dead, and forgets answers after a day.
@Singleton
class OnceUpkeep {
    private final OnceStore store;
    private final boolean alone;

    /// @param alone whether this process holds the data folder's lock, so that no other one can be at work
    OnceUpkeep(OnceStore store, @ConfigProperty(name = "cartwright.alone", defaultValue = "false") boolean alone) {
        this.store = store;
        this.alone = alone;
    }

    void start(@Observes StartupEvent started) {
        if (alone) {
            store.endLeasesOfOthers();
        }
    }

    @Regular
    @Scheduled(every = "1h", delayed = "10m", identity = "forget-old-answers")
    void forgetOld() {
        store.forgetOld();
    }
}
