package dev.cartwright.platform.process;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// What is done again and again begins when everything has started, and so never in a start that is refused: it would
/// run into what is being taken away again.
@Singleton
class RegularWork {
    private static final int LAST = Integer.MAX_VALUE;

    private final Scheduler scheduler;

    RegularWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@Observes @Priority(LAST) StartupEvent started) {
        scheduler.resume();
    }
}
