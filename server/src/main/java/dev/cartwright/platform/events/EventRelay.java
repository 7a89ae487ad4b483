package dev.cartwright.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings events to their subscriptions. Each subscription has one cursor in the database, leased by one node at a
/// time; the relay is woken by commits of this process and looks once a second for those of others.
@Singleton
class EventRelay {
    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final EventStore store;
    private final Instance<Subscription> found;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;
    private List<Subscription> subscriptions = List.of();
    private @Nullable Thread thread;

    EventRelay(EventStore store, @Any Instance<Subscription> subscriptions) {
        this.store = store;
        this.found = subscriptions;
    }

    void start(@Observes StartupEvent started) {
        // Looked up late: a subscription may itself publish events.
        subscriptions = found.stream().toList();
        subscriptions.forEach(subscription -> store.register(subscription.name()));
        thread = Thread.ofVirtual().name("event-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
        store.releaseAll();
    }

    void wake() {
        news.release();
    }

    private void run() {
        while (!stopped) {
            try {
                boolean woken = news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    news.drainPermits();
                }
                subscriptions.forEach(this::deliver);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.warn("events could not be read; the next look is in a second", broken);
            }
        }
    }

    private void deliver(Subscription subscription) {
        var cursor = store.lease(subscription.name());
        while (cursor.isPresent() && !stopped) {
            var page = store.after(cursor.get());
            if (page.isEmpty() || !deliver(subscription, page)) {
                return;
            }
            cursor = Optional.of(page.getLast().position());
        }
    }

    /// False if the page was not finished: the rest comes again at the next look.
    private boolean deliver(Subscription subscription, List<EventStore.Placed> page) {
        for (var placed : page) {
            try {
                subscription.handle(placed.event());
            } catch (Exception failure) {
                LOG.warnf(
                        failure,
                        "%s could not handle %s; it will come again",
                        subscription.name(),
                        placed.event().id());
                return false;
            }
            if (!store.advance(subscription.name(), placed.position())) {
                return false;
            }
        }
        return true;
    }
}
