package dev.cartwright.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings events to their subscriptions. Each subscription has one cursor in the database, leased by one node at a
/// time; the relay is woken by commits of this process and looks once a second for those of others. The cursor moves
/// by the page: a commit for each event would cost as much as the event.
@Singleton
class EventRelay {
    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /// What happens in the meantime is read together.
    private static final Duration GATHER = Duration.ofMillis(50);
    /// Long before the lease is over, so that nobody else begins on the same page.
    private static final Duration ADVANCE_AFTER = EventStore.LEASE.dividedBy(6);

    private final EventStore store;
    private final Instance<Subscription> found;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;
    private Map<String, Subscription> subscriptions = Map.of();
    private @Nullable Thread thread;

    EventRelay(EventStore store, @Any Instance<Subscription> subscriptions) {
        this.store = store;
        this.found = subscriptions;
    }

    void start(@Observes StartupEvent started) {
        // Looked up late: a subscription may itself publish events.
        subscriptions = found.stream().collect(Collectors.toMap(Subscription::name, Function.identity()));
        subscriptions.keySet().forEach(store::register);
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
                store.behind().stream()
                        .map(subscriptions::get)
                        .filter(Objects::nonNull)
                        .forEach(this::deliver);
                Thread.sleep(GATHER);
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
            var page = store.after(cursor.get(), subscription.types());
            if (page.isEmpty() || !deliver(subscription, page)) {
                return;
            }
            cursor = Optional.of(page.getLast().position());
        }
    }

    /// False if the page was not finished: the rest comes again at the next look.
    private boolean deliver(Subscription subscription, List<EventStore.Seen> page) {
        var begun = System.nanoTime();
        Position handled = null;
        for (var seen : page) {
            if (!handle(subscription, seen)) {
                advance(subscription, handled);
                return false;
            }
            handled = seen.position();
            if (System.nanoTime() - begun > ADVANCE_AFTER.toNanos()) {
                if (!advance(subscription, handled)) {
                    return false;
                }
                begun = System.nanoTime();
            }
        }
        return advance(subscription, handled);
    }

    private static boolean handle(Subscription subscription, EventStore.Seen seen) {
        if (seen.event().isEmpty()) {
            return true;
        }
        var event = seen.event().get();
        try {
            subscription.handle(event);
            return true;
        } catch (Exception failure) {
            LOG.warnf(failure, "%s could not handle %s; it will come again", subscription.name(), event.id());
            return false;
        }
    }

    private boolean advance(Subscription subscription, @Nullable Position handled) {
        return handled == null || store.advance(subscription.name(), handled);
    }
}
