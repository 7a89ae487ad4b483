package dev.cartwright.platform.process;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// What is done again and again begins when everything has started, and so never in a start that is refused: it would
/// run into what is being taken away again. So it would at the end, which therefore waits for what has begun.
@Singleton
class RegularWork {
    private static final Logger LOG = Logger.getLogger(RegularWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST = 0;
    private static final int LAST = Integer.MAX_VALUE;
    /// More than are ever at work at once.
    private static final int ALL = 1000;

    private final Scheduler scheduler;
    private final Semaphore places = new Semaphore(ALL);
    private volatile boolean ending;

    RegularWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@Observes @Priority(LAST) StartupEvent started) {
        scheduler.resume();
    }

    void end(@Observes @Priority(FIRST) ShutdownEvent stopping) throws InterruptedException {
        ending = true;
        scheduler.pause();
        if (!places.tryAcquire(ALL, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("Something that is done regularly takes its time; the server ends without it.");
        }
    }

    /// Does it, unless the server ends. It comes again, so a failure is no more than a line.
    void run(String name, Callable<?> work) {
        if (ending || !places.tryAcquire()) return;
        try {
            work.call();
        } catch (Exception failure) {
            if (!ending) LOG.warnf("%s failed, and is tried again: %s", name, first(failure));
        } finally {
            places.release();
        }
    }

    private static Throwable first(Throwable failure) {
        return failure.getCause() == null ? failure : first(failure.getCause());
    }
}
